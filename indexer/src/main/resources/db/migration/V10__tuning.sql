-- What editors have taught the search. Entries never change; a version puts entries in or takes them out, and nothing is ever deleted.

create table vocabulary_entry (
    id char(36) character set ascii not null primary key,
    kind varchar(20) character set ascii not null,
    word varchar(300) not null,
    other varchar(300) not null,
    explanation varchar(500) not null,
    both_ways boolean not null,
    document_id char(36) character set ascii,
    first_day date,
    last_day date
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table vocabulary_version (
    number bigint not null primary key,
    made_at datetime(6) not null,
    made_by char(36) character set ascii,
    action varchar(20) character set ascii not null,
    returned_to bigint
) default charset = utf8mb4;

create table vocabulary_change (
    version bigint not null,
    entry_id char(36) character set ascii not null,
    present boolean not null,
    primary key (version, entry_id),
    index (entry_id, version),
    foreign key (version) references vocabulary_version (number),
    foreign key (entry_id) references vocabulary_entry (id)
) default charset = utf8mb4;

-- The empty vocabulary; whoever makes a version locks this row, so that numbers follow each other.
insert into vocabulary_version (number, made_at, action) values (0, utc_timestamp(6), 'BEGUN');
