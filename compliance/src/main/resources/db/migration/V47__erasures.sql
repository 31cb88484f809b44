-- That somebody's data were erased: the identity, which leads to no name any more, why, and how many rows of which table.
create table erasure (
    id char(36) character set ascii not null primary key,
    subject_id char(36) character set ascii not null,
    cause varchar(20) character set ascii not null,
    reason varchar(500) not null,
    erased_at datetime(6) not null,
    -- none where the retention period was over
    erased_by char(36) character set ascii,
    index (erased_at)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table erasure_table (
    erasure_id char(36) character set ascii not null,
    table_name varchar(64) character set ascii not null,
    deleted bigint not null,
    kept bigint not null,
    primary key (erasure_id, table_name),
    foreign key (erasure_id) references erasure (id)
) default charset = utf8mb4;

-- The daily work of retention periods: which portal has it, and what came of it.
create table retention_run (
    day date not null primary key,
    holder char(36) character set ascii not null,
    leased_until datetime(6) not null,
    finished_at datetime(6),
    persons int not null,
    receipts int not null
) default charset = utf8mb4;
