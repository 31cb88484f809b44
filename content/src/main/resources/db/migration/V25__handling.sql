-- How a document is handled: its publicity class and how long it is kept after it was withdrawn. Rows are added, never changed; the latest one counts.
create table document_handling (
    document_id char(36) character set ascii not null,
    number int not null,
    publicity varchar(20) character set ascii not null,
    -- GENERAL, YEARS or FOREVER; years only with YEARS, otherwise 0
    retention varchar(20) character set ascii not null,
    years int not null,
    -- a legal hold: not destroyed whatever the period says
    held boolean not null,
    ground varchar(500) not null,
    decided_at datetime(6) not null,
    account_id char(36) character set ascii not null,
    primary key (document_id, number),
    foreign key (document_id) references document (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- The list of what was destroyed when its period was over. Nothing else is left of it.
create table destroyed_document (
    document_id char(36) character set ascii not null primary key,
    source_id char(36) character set ascii not null,
    title varchar(500) not null,
    withdrawn_at datetime(6) not null,
    destroyed_at datetime(6) not null,
    account_id char(36) character set ascii not null,
    index (destroyed_at)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- A message stays known when what it said is destroyed, so that it is not taken again.
alter table mail_message modify column sha256 char(64) character set ascii;
