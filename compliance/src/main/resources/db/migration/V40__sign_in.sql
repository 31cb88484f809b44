-- Accounts of an OpenID provider, the sessions of accounts, and what personal tokens may do and for how long.

alter table account modify password_hash varchar(300) character set ascii;
alter table account add column display_name varchar(200);

-- Upper and lower case are different people.
create table openid_identity (
    authority varchar(255) character set ascii collate ascii_bin not null,
    subject varchar(255) character set ascii collate ascii_bin not null,
    account_id char(36) character set ascii not null,
    created_at datetime(6) not null,
    primary key (authority, subject),
    index (account_id),
    foreign key (account_id) references account (id)
);

-- Only the digest of a session's identity is kept.
create table account_session (
    sha256 char(64) character set ascii not null primary key,
    account_id char(36) character set ascii not null,
    browser varchar(80) not null,
    address varchar(60) character set ascii not null,
    begun_at datetime(6) not null,
    last_used_at datetime(6) not null,
    index (account_id),
    index (last_used_at),
    foreign key (account_id) references account (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

alter table access_token add column scopes varchar(200) character set ascii;
alter table access_token add column expires_at datetime(6);
alter table access_token add column last_used_at datetime(6);
