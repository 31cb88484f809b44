-- Web sites: how each is read, which addresses it has, and how they ended, by host and run. Items of every kind of source carry a version of one shape.

alter table source_item add column version varchar(700) not null default '';
update source_item set version = concat(size_bytes, '@', timestampdiff(microsecond, '1970-01-01', modified_at)) where parent_key is null;
alter table source_item drop column size_bytes;
alter table source_item drop column modified_at;

alter table harvest add column withheld int not null default 0;

create table web_site (
    source_id char(36) character set ascii not null primary key,
    include text not null,
    exclude text not null,
    internal boolean not null,
    depth int not null,
    pages int not null,
    minutes int not null,
    delay_millis int not null,
    sign_in varchar(20) character set ascii not null,
    sign_in_name varchar(200) not null,
    -- AES-GCM under the key in the data folder, bound to the source
    sign_in_secret text character set ascii not null,
    foreign key (source_id) references source (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table web_address (
    source_id char(36) character set ascii not null,
    address varchar(500) character set ascii collate ascii_bin not null,
    host varchar(253) character set ascii not null,
    depth int not null,
    redirects int not null,
    attempts int not null,
    -- in this round
    asked boolean not null,
    postponed boolean not null,
    -- the address that says the same, and the version in which this one did
    twin varchar(500) character set ascii collate ascii_bin,
    version varchar(700) not null,
    -- where an interface of the site gives the page, and in which version
    api varchar(500) character set ascii collate ascii_bin,
    api_version varchar(100) not null,
    outcome varchar(20) character set ascii,
    status int not null,
    misses int not null,
    primary key (source_id, address),
    index (source_id, asked, attempts, depth),
    foreign key (source_id) references source (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table harvest_host (
    harvest_id char(36) character set ascii not null,
    host varchar(253) character set ascii not null,
    outcome varchar(20) character set ascii not null,
    addresses bigint not null,
    primary key (harvest_id, host, outcome),
    foreign key (harvest_id) references harvest (id)
) default charset = utf8mb4;
