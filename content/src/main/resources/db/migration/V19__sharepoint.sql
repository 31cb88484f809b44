-- Sites of SharePoint: how each is read, how far its lists have told, and what they hold.

create table sharepoint_site (
    source_id char(36) character set ascii not null primary key,
    tenant varchar(100) not null,
    client_id varchar(100) not null,
    -- AES-GCM under the key in the data folder, bound to the source
    client_secret text character set ascii not null,
    pages boolean not null,
    libraries boolean not null,
    sign_in_address varchar(500) not null,
    graph_address varchar(500) not null,
    internal boolean not null,
    foreign key (source_id) references source (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table sharepoint_part (
    source_id char(36) character set ascii not null,
    part varchar(200) character set ascii collate ascii_bin not null,
    -- a link of Graph: to the rest of the list, or to what changes after it
    position text not null,
    round int not null,
    -- from the beginning, so that what is not told again is gone
    anew boolean not null,
    primary key (source_id, part),
    foreign key (source_id) references source (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table sharepoint_item (
    source_id char(36) character set ascii not null,
    item_key varchar(500) character set ascii collate ascii_bin not null,
    part varchar(200) character set ascii collate ascii_bin not null,
    resource varchar(700) character set ascii not null,
    name varchar(400) not null,
    address varchar(2000) not null,
    version varchar(700) not null,
    size_bytes bigint not null,
    folder boolean not null,
    round int not null,
    outcome varchar(20) character set ascii,
    status int not null,
    primary key (source_id, item_key),
    index (source_id, part, round),
    foreign key (source_id) references source (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;
