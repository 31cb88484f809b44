-- Mailboxes: how each is read and up to where, the messages that were taken and their threads, how others ended, and what editors decided of drafts.

create table mailbox (
    source_id char(36) character set ascii not null primary key,
    host varchar(253) character set ascii not null,
    port int not null,
    encrypted boolean not null,
    internal boolean not null,
    user_name varchar(200) not null,
    way varchar(20) character set ascii not null,
    -- AES-GCM under the key in the data folder, bound to the source
    secret text character set ascii not null,
    folder varchar(200) not null,
    senders text not null,
    receiver varchar(200) character set ascii not null,
    -- up to where the mailbox was read, in the words of its connector
    position varchar(2000) character set ascii not null,
    foreign key (source_id) references source (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- A message is known by a digest of its Message-ID, so that it is taken once. Its bytes are an original.
create table mail_message (
    source_id char(36) character set ascii not null,
    message_key char(64) character set ascii not null,
    thread_key varchar(500) collate utf8mb4_bin not null,
    matter varchar(500) not null,
    sent_at datetime(6) not null,
    sha256 char(64) character set ascii not null,
    primary key (source_id, message_key),
    index (source_id, thread_key),
    index (source_id, matter),
    foreign key (source_id) references source (id),
    foreign key (sha256) references original (sha256)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table mail_reference (
    source_id char(36) character set ascii not null,
    message_key char(64) character set ascii not null,
    referred_key char(64) character set ascii not null,
    primary key (source_id, message_key, referred_key),
    index (source_id, referred_key),
    foreign key (source_id, message_key) references mail_message (source_id, message_key)
) default charset = utf8mb4;

create table harvest_mail (
    harvest_id char(36) character set ascii not null,
    outcome varchar(30) character set ascii not null,
    domain varchar(253) not null,
    messages bigint not null,
    primary key (harvest_id, outcome, domain),
    foreign key (harvest_id) references harvest (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- What an editor said of a revision, once for each; rows are added, never changed.
create table draft_decision (
    id char(36) character set ascii not null primary key,
    document_id char(36) character set ascii not null,
    revision_number int not null,
    verdict varchar(20) character set ascii not null,
    decided_at datetime(6) not null,
    account_id char(36) character set ascii not null,
    note varchar(500) not null,
    unique (document_id, revision_number),
    index (decided_at),
    foreign key (document_id) references document (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;
