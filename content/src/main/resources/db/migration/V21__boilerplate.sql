-- Paragraphs that stand on so many pages of a web site that they belong to the site: one page keeps them, the others are shown and found without.
create table boilerplate (
    digest char(64) character set ascii not null primary key,
    source_id char(36) character set ascii not null,
    keeper_id char(36) character set ascii not null,
    index (source_id),
    foreign key (source_id) references source (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;
