-- What the city says in its letters, helps and first steps in place of the words that come with the portal.
create table own_text (
    language char(2) character set ascii not null,
    text_key varchar(60) character set ascii not null,
    words text not null,
    written_by char(36) character set ascii not null,
    written_at datetime(6) not null,
    primary key (language, text_key)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

insert into own_text (language, text_key, words, written_by, written_at)
select language, text_key, words, written_by, written_at from letter_text;

drop table letter_text;

-- First steps in the portal that somebody marked as done; for themselves only.
create table first_step (
    account_id char(36) character set ascii not null,
    step varchar(40) character set ascii not null,
    primary key (account_id, step),
    foreign key (account_id) references account (id) on delete cascade
);
