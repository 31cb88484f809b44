-- Results of Opeka and Ropeka, as their files tell them. Appended; of a unit, a school year, an instrument and an area the latest counts.

create table measured_level (
    id char(36) character set ascii not null primary key,
    instrument varchar(10) character set ascii not null,
    school_year char(9) character set ascii not null,
    unit_id char(36) character set ascii not null,
    area varchar(120) not null,
    respondents int not null,
    mean double not null,
    taken_in_at datetime(6) not null,
    index (unit_id, school_year)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;
