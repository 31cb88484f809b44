-- Files of the personnel system: how its columns are called, what was sent, and what it changed.

create table personnel_column (
    field varchar(20) character set ascii not null primary key,
    header varchar(200) not null
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- content until it is taken in or thrown away, journal until the next one is taken in; both compressed.
create table personnel_file (
    id char(36) character set ascii not null primary key,
    name varchar(200) not null,
    state varchar(12) character set ascii not null,
    sent_by char(36) character set ascii not null,
    sent_at datetime(6) not null,
    content mediumblob,
    decided_by char(36) character set ascii,
    decided_at datetime(6),
    undone_by char(36) character set ascii,
    undone_at datetime(6),
    newcomers int not null default 0,
    moved int not null default 0,
    changed int not null default 0,
    leavers int not null default 0,
    faults int not null default 0,
    journal mediumblob
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;
