-- Text recognised in pictures of pages: once for each content, whoever holds it. A file waits here for its turn, and what was read stays, so that the same
-- bytes are never read twice. It goes with the bytes.
create table recognition (
    sha256 char(64) character set ascii not null primary key,
    file_name varchar(300) not null,
    queued_at datetime(6) not null,
    -- the portal that is at it, and until when nobody else begins
    leased_by char(36) character set ascii,
    leased_until datetime(6),
    finished_at datetime(6),
    index (finished_at, queued_at),
    foreign key (sha256) references original (sha256) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table recognised_page (
    sha256 char(64) character set ascii not null,
    page int not null,
    state varchar(10) character set ascii not null,
    reason varchar(40) character set ascii,
    primary key (sha256, page),
    index (state, reason),
    foreign key (sha256) references recognition (sha256) on delete cascade
);

create table recognised_text (
    sha256 char(64) character set ascii not null,
    page int not null,
    number int not null,
    language varchar(8) character set ascii not null,
    text mediumtext not null,
    primary key (sha256, page, number),
    foreign key (sha256, page) references recognised_page (sha256, page) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

alter table section add column recognised boolean not null default false;

-- How many pages of a rejected file are pictures that nobody has been asked to read. Those of before are found out by the next harvest.
alter table source_item add column unread_pages int not null default 0;
update source_item set unread_pages = 1
    where state = 'REJECTED' and (reason = 'NO_TEXT' or reason = 'UNSUPPORTED' and lower(item_key) regexp '[.](png|jpe?g|tiff?)$');
