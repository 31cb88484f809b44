-- Answers to questions are shown in batches of at least five: what came in since the last batch waits, so that no two views differ by fewer people.
alter table quiz_tally add column waiting int not null default 0;
alter table lesson_tally add column waiting int not null default 0;
alter table lesson_tally add column waiting_right int not null default 0;
