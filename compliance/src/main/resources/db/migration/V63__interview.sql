-- Service-design conversations (palvelumuotoilukeskustelut), and what came of them.

create table interview (
    id char(36) character set ascii not null primary key,
    held_on date not null,
    service varchar(120) not null,
    unit_id char(36) character set ascii,
    -- what the participant is, never who
    participant varchar(10) character set ascii not null,
    needs varchar(4000) not null,
    quotes varchar(4000) not null,
    consent boolean not null,
    -- the last day on which it is kept
    keep_until date not null,
    logged_by char(36) character set ascii not null,
    logged_at datetime(6) not null,
    index (held_on),
    index (keep_until)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table interview_theme (
    interview_id char(36) character set ascii not null,
    theme varchar(80) not null,
    primary key (interview_id, theme),
    index (theme),
    foreign key (interview_id) references interview (id) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- From conversation to change. links: addresses of documents, policies and searches, one in a line.
create table insight (
    id char(36) character set ascii not null primary key,
    text varchar(1000) not null,
    decision varchar(1000) not null default '',
    changed varchar(1000) not null default '',
    links varchar(2000) not null default '',
    noted_on date not null,
    decided_on date,
    changed_on date,
    noted_by char(36) character set ascii not null
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- the interview may be gone before what was learned from it: no key
create table insight_source (
    insight_id char(36) character set ascii not null,
    interview_id char(36) character set ascii not null,
    primary key (insight_id, interview_id),
    foreign key (insight_id) references insight (id)
) default charset = utf8mb4;
