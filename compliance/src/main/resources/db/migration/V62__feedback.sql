-- Feedback on trainings. No key, no time and no order joins an answer to a person: see docs/decisions/0036.

-- Who has taken a form for a training, so that nobody takes two. Says nothing of whether or what they answered.
create table feedback_form (
    person_id char(36) character set ascii not null,
    course_id char(36) character set ascii not null,
    completed_on date not null,
    primary key (person_id, course_id, completed_on)
) default charset = utf8mb4;

-- What proves the right to answer once, until it is used: the SHA-256 of a random word that only the form has.
create table feedback_ticket (
    digest char(64) character set ascii not null primary key,
    course_id char(36) character set ascii not null,
    school_year char(9) character set ascii not null
) default charset = utf8mb4;

-- id: random, so that rows lie in no order. released: shown, with at least as many others as the threshold says.
create table feedback_answer (
    id char(36) character set ascii not null primary key,
    course_id char(36) character set ascii not null,
    school_year char(9) character set ascii not null,
    useful int not null,
    clear int not null,
    applicable int not null,
    pace varchar(10) character set ascii not null,
    words varchar(2000) not null,
    released boolean not null default false,
    index (course_id, school_year, released)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- You said, we did.
create table feedback_reply (
    id char(36) character set ascii not null primary key,
    course_id char(36) character set ascii not null,
    said varchar(500) not null,
    did varchar(1000) not null,
    written_by char(36) character set ascii not null,
    written_at datetime(6) not null,
    index (course_id, written_at)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;
