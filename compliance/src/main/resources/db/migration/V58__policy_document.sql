-- The document of the library that says what a text says: a search that finds it leads to the signature.
create table policy_document (
    version_id char(36) character set ascii not null,
    language char(2) character set ascii not null,
    document_id char(36) character set ascii not null,
    primary key (version_id, language),
    index (document_id),
    foreign key (version_id) references policy_version (id)
) default charset = utf8mb4;
