-- How pupils answer the questions of their pages: counts by the unit whose code the teacher's link bears, nobody's.
create table lesson_tally (
    course_id char(36) character set ascii not null,
    school_year char(9) character set ascii not null,
    -- empty: nobody said which
    unit_code varchar(40) not null,
    question int not null,
    answers int not null,
    right_answers int not null,
    primary key (course_id, school_year, unit_code, question),
    foreign key (course_id) references course (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
