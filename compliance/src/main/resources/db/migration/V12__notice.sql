-- Notices: what people watch, what became of it, and the mails that tell them.

-- address: the words and filters of a search; document_id and anchor: a document, or one section of it.
create table watch (
    id char(36) character set ascii not null primary key,
    account_id char(36) character set ascii not null,
    kind varchar(20) character set ascii not null,
    address text not null,
    document_id char(36) character set ascii,
    anchor varchar(200) not null,
    target_sha256 char(64) character set ascii not null,
    created_at datetime(6) not null,
    looked_at datetime(6) not null,
    whole boolean not null,
    unique (account_id, target_sha256),
    foreign key (account_id) references account (id) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- What the last look saw. The rights of the reader are never kept: they are asked at each look and again when a mail is written.
create table watch_seen (
    watch_id char(36) character set ascii not null,
    document_id char(36) character set ascii not null,
    revision int not null,
    primary key (watch_id, document_id),
    foreign key (watch_id) references watch (id) on delete cascade
);

-- A mail that is to be written: to whom and about what, never its text. mail_key makes it the only one of its kind.
create table mail (
    id char(36) character set ascii not null primary key,
    account_id char(36) character set ascii not null,
    mail_key varchar(100) character set ascii not null unique,
    state varchar(20) character set ascii not null,
    attempts int not null,
    fault varchar(20) character set ascii,
    created_at datetime(6) not null,
    next_attempt_at datetime(6) not null,
    sent_at datetime(6),
    index (state, next_attempt_at),
    index (sent_at),
    foreign key (account_id) references account (id) on delete cascade
);

-- from_revision 0: the document is new among the results.
create table watch_change (
    id char(36) character set ascii not null primary key,
    watch_id char(36) character set ascii not null,
    document_id char(36) character set ascii not null,
    from_revision int not null,
    to_revision int not null,
    found_at datetime(6) not null,
    mail_id char(36) character set ascii,
    index (watch_id, found_at),
    index (mail_id),
    foreign key (watch_id) references watch (id) on delete cascade,
    foreign key (mail_id) references mail (id) on delete set null
);

-- Which portal does a job now, when several share the database.
create table notice_lease (
    name varchar(40) character set ascii not null primary key,
    holder char(36) character set ascii not null,
    expires_at datetime(6) not null
);

insert into notice_lease (name, holder, expires_at) values ('look', '', '2000-01-01'), ('mail', '', '2000-01-01');
