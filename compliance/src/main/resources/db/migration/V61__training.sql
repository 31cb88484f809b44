-- Courses and info flashes, their sessions, and who took part.

-- rhythm: ONCE; YEARLY, once in each window (window_start to window_end, month and day); MONTHS, valid for so many months
create table course (
    id char(36) character set ascii not null primary key,
    code varchar(40) character set ascii not null unique,
    kind varchar(10) character set ascii not null,
    minutes int not null,
    rhythm varchar(10) character set ascii not null,
    window_start char(5) character set ascii,
    window_end char(5) character set ascii,
    months int,
    grace_days int not null,
    -- nobody has to take part before; without it nobody has to at all
    obliges_from date,
    teaching_only boolean not null,
    with_substitutes boolean not null,
    employed_days int not null,
    -- the material in the library
    document_id char(36) character set ascii,
    ended boolean not null default false,
    created_by char(36) character set ascii not null,
    created_at datetime(6) not null
) default charset = utf8mb4;

create table course_choice (
    course_id char(36) character set ascii not null,
    kind varchar(10) character set ascii not null,
    chosen varchar(200) not null,
    primary key (course_id, kind, chosen),
    foreign key (course_id) references course (id) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_bin;

-- body: what is read on one's own; a course without one is taken in sessions only
create table course_text (
    course_id char(36) character set ascii not null,
    language char(2) character set ascii not null,
    title varchar(300) not null,
    body mediumtext not null,
    quiz varchar(4000) not null,
    primary key (course_id, language),
    foreign key (course_id) references course (id) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table training_session (
    id char(36) character set ascii not null primary key,
    course_id char(36) character set ascii not null,
    starts_at datetime(6) not null,
    ends_at datetime(6) not null,
    place varchar(200) not null,
    link varchar(500) not null,
    -- none: as many as come
    places int,
    -- what those who are there type or scan
    code varchar(16) character set ascii not null unique,
    cancelled boolean not null default false,
    created_by char(36) character set ascii not null,
    created_at datetime(6) not null,
    index (starts_at),
    foreign key (course_id) references course (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table enrolment (
    session_id char(36) character set ascii not null,
    person_id char(36) character set ascii not null,
    enrolled_at datetime(6) not null,
    primary key (session_id, person_id),
    index (person_id),
    foreign key (session_id) references training_session (id)
) default charset = utf8mb4;

-- Appended, never changed. Once for a person, a course and a day, by whatever way it became known.
create table completion (
    id char(36) character set ascii not null primary key,
    person_id char(36) character set ascii not null,
    course_id char(36) character set ascii not null,
    completed_on date not null,
    way varchar(10) character set ascii not null,
    session_id char(36) character set ascii,
    -- where and as what the person worked then
    unit_id char(36) character set ascii not null,
    job_title varchar(200) not null,
    -- by which a certificate is found genuine
    certificate char(16) character set ascii not null unique,
    recorded_by char(36) character set ascii not null,
    recorded_at datetime(6) not null,
    unique (person_id, course_id, completed_on),
    index (course_id, completed_on),
    foreign key (course_id) references course (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

delimiter $$

create trigger completion_is_kept before update on completion for each row
begin
    signal sqlstate '45000' set message_text = 'a completed training is never changed';
end$$

delimiter ;
