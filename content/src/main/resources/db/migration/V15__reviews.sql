-- That somebody said of a document that it is still right. Rows are added, never changed; the latest one counts.
create table document_review (
    document_id char(36) character set ascii not null,
    number int not null,
    revision_number int not null,
    confirmed_at datetime(6) not null,
    account_id char(36) character set ascii not null,
    note varchar(500) not null,
    primary key (document_id, number),
    foreign key (document_id) references document (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- The number of the revision with which the text became what it is: a revision may differ in its bytes only.
alter table revision add column text_since int not null default 0;

update revision set text_since = number;
