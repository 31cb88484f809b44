-- What people ask about a policy before they sign it. It stands on the page of the policy until it is answered.
create table policy_question (
    id char(36) character set ascii not null primary key,
    version_id char(36) character set ascii not null,
    account_id char(36) character set ascii not null,
    question text not null,
    asked_at datetime(6) not null,
    answer text,
    answered_by char(36) character set ascii,
    answered_at datetime(6),
    index (account_id, asked_at),
    index (version_id),
    foreign key (version_id) references policy_version (id),
    foreign key (account_id) references account (id) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- What the city says in its letters in place of the words that come with the portal.
create table letter_text (
    language char(2) character set ascii not null,
    text_key varchar(60) character set ascii not null,
    words text not null,
    written_by char(36) character set ascii not null,
    written_at datetime(6) not null,
    primary key (language, text_key)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;
