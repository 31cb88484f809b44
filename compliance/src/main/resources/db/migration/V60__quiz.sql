-- One to three questions that are answered before signing, as their author wrote them (compliance.quiz.Quiz).
alter table policy_text add column quiz varchar(4000) not null default '';

-- How often each choice was made. Nobody's: only counts.
create table quiz_tally (
    version_id char(36) character set ascii not null,
    language char(2) character set ascii not null,
    question int not null,
    choice int not null,
    answers int not null,
    primary key (version_id, language, question, choice),
    foreign key (version_id) references policy_version (id)
) default charset = utf8mb4;
