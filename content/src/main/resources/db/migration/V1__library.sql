-- The library: sources, originals, documents, revisions, sections, and what the harvests found.
-- Identities are UUIDv7 assigned by the application. Times are UTC. Text sorts by Swedish rules, which put å ä ö right for Finnish as well.

create sequence change_number start with 1 increment by 1 cache 1000;

create table source (
    id char(36) character set ascii not null primary key,
    source_key varchar(60) character set ascii not null unique,
    name_fi varchar(200) not null,
    name_sv varchar(200) not null,
    name_en varchar(200) not null,
    kind varchar(20) character set ascii not null,
    location varchar(700) not null unique,
    audience varchar(400) character set ascii not null,
    publicity varchar(20) character set ascii not null,
    owner varchar(200) not null,
    created_at datetime(6) not null
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- The bytes as harvested, stored once per content, in pieces so that no packet and no heap ever holds a large file.
create table original (
    sha256 char(64) character set ascii not null primary key,
    size_bytes bigint not null
);

create table original_part (
    sha256 char(64) character set ascii not null,
    part int not null,
    bytes mediumblob not null,
    primary key (sha256, part),
    foreign key (sha256) references original (sha256)
);

create table document (
    id char(36) character set ascii not null primary key,
    source_id char(36) character set ascii not null,
    item_key varchar(700) collate utf8mb4_bin not null,
    parent_id char(36) character set ascii,
    location varchar(2000) not null,
    audience varchar(400) character set ascii not null,
    publicity varchar(20) character set ascii not null,
    owner varchar(200),
    revision_id char(36) character set ascii not null,
    change_number bigint not null,
    withdrawn_at datetime(6),
    unique (source_id, item_key),
    index (parent_id),
    index (audience),
    foreign key (source_id) references source (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- A revision is never changed once written.
create table revision (
    id char(36) character set ascii not null primary key,
    document_id char(36) character set ascii not null,
    number int not null,
    sha256 char(64) character set ascii not null,
    file_name varchar(300) not null,
    media_type varchar(200) character set ascii not null,
    type varchar(20) character set ascii not null,
    size_bytes bigint not null,
    title varchar(500) not null,
    language varchar(8) character set ascii not null,
    author varchar(300),
    document_date date,
    state varchar(20) character set ascii not null,
    reason varchar(40) character set ascii,
    created_at datetime(6) not null,
    unique (document_id, number),
    index (created_at),
    foreign key (document_id) references document (id),
    foreign key (sha256) references original (sha256)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table section (
    revision_id char(36) character set ascii not null,
    number int not null,
    level int not null,
    headings text not null,
    anchor varchar(200) not null,
    page int,
    language varchar(8) character set ascii not null,
    text mediumtext not null,
    primary key (revision_id, number),
    foreign key (revision_id) references revision (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table harvest (
    id char(36) character set ascii not null primary key,
    source_id char(36) character set ascii not null,
    state varchar(20) character set ascii not null,
    started_at datetime(6) not null,
    finished_at datetime(6),
    total int not null,
    processed int not null,
    indexed int not null,
    partial int not null,
    rejected int not null,
    added int not null,
    changed int not null,
    unchanged int not null,
    gone int not null,
    children int not null,
    failure varchar(40) character set ascii,
    index (source_id, started_at),
    foreign key (source_id) references source (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- Every file that a source offers, and every file attached to or packed in one (parent_key), with its state: nothing is skipped in silence.
create table source_item (
    source_id char(36) character set ascii not null,
    item_key varchar(700) collate utf8mb4_bin not null,
    parent_key varchar(700) collate utf8mb4_bin,
    size_bytes bigint not null,
    modified_at datetime(6) not null,
    sha256 char(64) character set ascii not null,
    state varchar(20) character set ascii not null,
    reason varchar(40) character set ascii,
    harvest_id char(36) character set ascii not null,
    primary key (source_id, item_key),
    index (source_id, state),
    index (source_id, parent_key),
    foreign key (source_id) references source (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;
