-- People: units, persons and where they work, accounts with roles, access tokens, and failed sign-ins.

create table unit (
    id char(36) character set ascii not null primary key,
    code varchar(40) not null unique,
    name_fi varchar(200) not null,
    name_sv varchar(200) not null,
    type varchar(40) character set ascii not null,
    parent_id char(36) character set ascii,
    foreign key (parent_id) references unit (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table person (
    id char(36) character set ascii not null primary key,
    number varchar(40) not null unique,
    given_name varchar(100) not null,
    family_name varchar(100) not null,
    email varchar(200) not null,
    language varchar(8) character set ascii not null
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table employment (
    id char(36) character set ascii not null primary key,
    person_id char(36) character set ascii not null,
    unit_id char(36) character set ascii not null,
    job_title varchar(200) not null,
    teaching boolean not null,
    start_date date not null,
    end_date date,
    index (person_id, start_date),
    foreign key (person_id) references person (id),
    foreign key (unit_id) references unit (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table account (
    id char(36) character set ascii not null primary key,
    login varchar(100) not null unique,
    password_hash varchar(300) character set ascii not null,
    person_id char(36) character set ascii,
    created_at datetime(6) not null,
    disabled_at datetime(6),
    foreign key (person_id) references person (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table account_role (
    account_id char(36) character set ascii not null,
    role varchar(40) character set ascii not null,
    primary key (account_id, role),
    foreign key (account_id) references account (id)
) default charset = utf8mb4;

-- Only the digest of a token is kept.
create table access_token (
    sha256 char(64) character set ascii not null primary key,
    account_id char(36) character set ascii not null,
    name varchar(100) not null,
    created_at datetime(6) not null,
    unique (account_id, name),
    foreign key (account_id) references account (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- Failed sign-ins by the digest of login and address, so that neither is kept.
create table sign_in_failure (
    sha256 char(64) character set ascii not null primary key,
    failures int not null,
    last_failed_at datetime(6) not null
);
