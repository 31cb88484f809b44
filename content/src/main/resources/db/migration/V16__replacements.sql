-- That a document was replaced by another one or, without one, that this was taken back. Rows are added, never changed; the latest one counts.
create table document_replacement (
    document_id char(36) character set ascii not null,
    number int not null,
    successor_id char(36) character set ascii,
    decided_at datetime(6) not null,
    account_id char(36) character set ascii not null,
    primary key (document_id, number),
    foreign key (document_id) references document (id),
    foreign key (successor_id) references document (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- What the latest row says, and whether the document or what it is attached to is replaced and therefore left out of the search.
alter table document add column replaced_by char(36) character set ascii;
alter table document add column superseded boolean not null default false;
alter table document add index (replaced_by);
