-- Where documents say the same twice or otherwise than another. Found anew when a text changes; what is decided is only added.

create table agreement_finding (
    id char(36) character set ascii not null primary key,
    kind varchar(20) character set ascii not null,
    weight double not null,
    words varchar(1000) not null,
    found_at datetime(6) not null
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table agreement_side (
    finding_id char(36) character set ascii not null,
    place int not null,
    document_id char(36) character set ascii not null,
    anchor varchar(200) not null,
    text_hash char(32) character set ascii not null,
    sentence_start int not null,
    sentence_end int not null,
    value_start int not null,
    value_end int not null,
    primary key (finding_id, place),
    foreign key (finding_id) references agreement_finding (id) on delete cascade,
    index (document_id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table agreement_decision (
    finding_id char(36) character set ascii not null,
    number int not null,
    holds varchar(10) character set ascii not null,
    account_id char(36) character set ascii not null,
    decided_at datetime(6) not null,
    note varchar(500) not null,
    primary key (finding_id, number)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table agreement_document (
    document_id char(36) character set ascii not null primary key,
    change_number bigint not null
) default charset = utf8mb4;

create table agreement_round (
    name varchar(20) character set ascii not null primary key,
    holder char(36) character set ascii not null,
    leased_until datetime(6) not null,
    state varchar(20) character set ascii not null,
    done int not null,
    total int not null,
    finished_at datetime(6)
) default charset = utf8mb4;

insert into agreement_round (name, holder, leased_until, state, done, total) values ('agreement', '', '2000-01-01', 'WAITING', 0, 0);
