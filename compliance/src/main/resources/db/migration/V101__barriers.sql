-- What people cannot use and tell of, without signing in (saavutettavuuspalaute, 306/2019). key_sha256: the digest of what leads to the receipt.
create sequence barrier_number start with 1 increment by 1 nocache;

create table barrier (
    id char(36) character set ascii not null primary key,
    number int not null unique,
    key_sha256 char(64) character set ascii not null unique,
    text text not null,
    page varchar(500) not null,
    email varchar(254),
    language char(2) character set ascii not null,
    received_at datetime(6) not null,
    answer text,
    answered_by char(36) character set ascii,
    answered_at datetime(6),
    closed_by char(36) character set ascii,
    closed_at datetime(6),
    index (answered_at, received_at),
    index (closed_at)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- A letter to somebody who is nobody to the portal: the address stands here until the letter is sent or given up.
alter table mail add column address varchar(254);
alter table mail add column language char(2) character set ascii;
