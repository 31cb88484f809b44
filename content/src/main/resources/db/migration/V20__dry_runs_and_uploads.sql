-- What a harvest would do; sources that were removed, whose history stays and whose place is free for another; files that people upload.

create table dry_run (
    source_id char(36) character set ascii not null primary key,
    state varchar(20) character set ascii not null,
    failure varchar(40) character set ascii,
    started_at datetime(6) not null,
    finished_at datetime(6),
    total int not null,
    added int not null,
    changed int not null,
    unchanged int not null,
    gone int not null,
    failed int not null,
    held boolean not null,
    foreign key (source_id) references source (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- The first items of each kind.
create table dry_run_item (
    source_id char(36) character set ascii not null,
    kind varchar(20) character set ascii not null,
    number int not null,
    item_key varchar(700) collate utf8mb4_bin not null,
    primary key (source_id, kind, number),
    foreign key (source_id) references source (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

alter table source add column removed_at datetime(6);
alter table source drop index location;
alter table source add column standing_location varchar(700) as (if(removed_at is null, location, null));
alter table source add unique index standing_location (standing_location);

-- Uploads: each is a run over an upload source, with the files as they were sent. What became of them stands in source_item.
create table upload (
    harvest_id char(36) character set ascii not null primary key,
    account_id char(36) character set ascii not null,
    owner varchar(200) not null,
    foreign key (harvest_id) references harvest (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table upload_file (
    harvest_id char(36) character set ascii not null,
    number int not null,
    item_key varchar(700) collate utf8mb4_bin not null,
    sha256 char(64) character set ascii not null,
    -- why it was not taken; empty where it was
    refusal varchar(20) character set ascii not null,
    primary key (harvest_id, number),
    foreign key (harvest_id) references upload (harvest_id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;
