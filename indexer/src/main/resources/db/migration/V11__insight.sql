-- What is searched for, without anybody who searched: counts for a day. Nothing here names, numbers or times a person or a session.

create table query_day (
    day date not null,
    words varchar(200) collate utf8mb4_bin not null,
    language varchar(8) character set ascii not null,
    searches int not null,
    vain int not null,
    primary key (day, words, language)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table opened_day (
    day date not null,
    words varchar(200) collate utf8mb4_bin not null,
    document_id char(36) character set ascii not null,
    place int not null,
    opened int not null,
    primary key (day, words, document_id, place)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table search_wish (
    id char(36) character set ascii not null primary key,
    day date not null,
    words varchar(200) not null,
    message varchar(1000) not null,
    language varchar(8) character set ascii not null,
    done_on date,
    index (day)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table vain_cluster (
    id char(36) character set ascii not null primary key,
    stems varchar(400) collate utf8mb4_bin not null unique,
    kind varchar(20) character set ascii not null,
    words varchar(200) not null,
    others varchar(1000) not null,
    searches int not null,
    vain int not null,
    opened int not null,
    seen_on date not null,
    state varchar(20) character set ascii not null,
    acted_on date,
    acted_by char(36) character set ascii,
    before_searches int not null,
    before_vain int not null,
    before_opened int not null,
    after_searches int not null,
    after_vain int not null,
    after_opened int not null,
    measured_on date
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table owner_question (
    id char(36) character set ascii not null primary key,
    words varchar(200) not null,
    source_key varchar(60) not null,
    owner varchar(200) not null,
    text varchar(1000) not null,
    asked_on date not null,
    asked_by char(36) character set ascii not null,
    answer varchar(1000) not null,
    answered_on date
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table judgement (
    words varchar(200) collate utf8mb4_bin not null,
    document_id char(36) character set ascii not null,
    origin varchar(20) character set ascii not null,
    grade int not null,
    judged_on date not null,
    primary key (words, document_id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table search_quality (
    measured_on date not null primary key,
    queries int not null,
    ndcg10 double not null,
    mrr10 double not null
) default charset = utf8mb4;

-- Work that one portal of several does once a night.
create table nightly_work (
    name varchar(40) character set ascii not null primary key,
    done_on date not null,
    leased_until datetime(6) not null
) default charset = utf8mb4;

insert into nightly_work (name, done_on, leased_until) values ('insight', '2000-01-01', '2000-01-01');
