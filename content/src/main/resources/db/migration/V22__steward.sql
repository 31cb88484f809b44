-- Who answers for a document, or for all of a source where a document has nobody of its own. Rows are added, never changed; the latest one counts,
-- and one without an owner says that nobody does. The accounts are those of the directory; no name stands here.
create table steward (
    subject_id char(36) character set ascii not null,
    number int not null,
    owner_id char(36) character set ascii,
    deputy_id char(36) character set ascii,
    appointed_at datetime(6) not null,
    appointed_by char(36) character set ascii not null,
    primary key (subject_id, number)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;
