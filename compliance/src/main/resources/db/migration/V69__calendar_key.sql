-- By which a calendar program reads the sessions of one account, in place of a sign-in; the digest of the secret only.
create table calendar_key (
    account_id char(36) character set ascii not null primary key,
    sha256 char(64) character set ascii not null unique,
    foreign key (account_id) references account (id) on delete cascade
);
