-- Surveys of competence and of the environment, their campaigns, and answers of people that lead to nobody: see docs/decisions/0040.

-- lineage: the same for a survey and its copies, so that years are compared
create table survey (
    id char(36) character set ascii not null primary key,
    lineage char(36) character set ascii not null,
    kind varchar(10) character set ascii not null,
    title_fi varchar(200) not null,
    title_sv varchar(200) not null,
    title_en varchar(200) not null,
    created_at datetime(6) not null,
    index (lineage)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- origin: the question that this one is a copy of, or itself. choices: one in a line, in three languages between bars
create table survey_question (
    id char(36) character set ascii not null primary key,
    survey_id char(36) character set ascii not null,
    origin char(36) character set ascii not null,
    place int not null,
    area varchar(12) character set ascii not null,
    kind varchar(10) character set ascii not null,
    text_fi varchar(300) not null,
    text_sv varchar(300) not null,
    text_en varchar(300) not null,
    choices varchar(2000) not null,
    index (survey_id, place),
    foreign key (survey_id) references survey (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- settled: what was left over at its end is shown where it can be
create table survey_campaign (
    id char(36) character set ascii not null primary key,
    survey_id char(36) character set ascii not null,
    school_year char(9) character set ascii not null,
    opens_on date not null,
    closes_on date not null,
    teaching_only boolean not null,
    with_substitutes boolean not null,
    employed_days int not null,
    settled boolean not null default false,
    created_at datetime(6) not null,
    index (closes_on),
    foreign key (survey_id) references survey (id)
) default charset = utf8mb4;

create table survey_campaign_choice (
    campaign_id char(36) character set ascii not null,
    kind varchar(10) character set ascii not null,
    chosen varchar(200) not null,
    primary key (campaign_id, kind, chosen),
    foreign key (campaign_id) references survey_campaign (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Who has taken a form, so that nobody takes two. Says nothing of whether or what they answered.
create table survey_form (
    person_id char(36) character set ascii not null,
    campaign_id char(36) character set ascii not null,
    primary key (person_id, campaign_id)
) default charset = utf8mb4;

-- What proves the right to answer once, until it is used: the SHA-256 of a random word that only the form has, and where and as what its taker works.
create table survey_ticket (
    digest char(64) character set ascii not null primary key,
    campaign_id char(36) character set ascii not null,
    unit_id char(36) character set ascii not null,
    job_group varchar(10) character set ascii not null
) default charset = utf8mb4;

-- What somebody answered in one area; nothing joins their areas. id: random, so that rows lie in no order.
-- points: the sum of their levels. shown_in: the unit in which it is shown, and in all above it; empty while it waits.
create table survey_answer (
    id char(36) character set ascii not null primary key,
    campaign_id char(36) character set ascii not null,
    unit_id char(36) character set ascii not null,
    job_group varchar(10) character set ascii not null,
    area varchar(12) character set ascii not null,
    points int not null,
    statements int not null,
    shown_in varchar(36) character set ascii not null default '',
    index (campaign_id, unit_id, job_group, shown_in)
) default charset = utf8mb4;

create table survey_mark (
    answer_id char(36) character set ascii not null,
    question_id char(36) character set ascii not null,
    mark int not null,
    primary key (answer_id, question_id),
    foreign key (answer_id) references survey_answer (id) on delete cascade
) default charset = utf8mb4;
