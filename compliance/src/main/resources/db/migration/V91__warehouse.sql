-- The data store: figures that may be shown, in a star of facts and dimensions (docs/decisions/0045). Everything in it is built anew from its sources.

create table dim_date (
    date_key int not null primary key,
    day date not null,
    year int not null,
    quarter int not null,
    month int not null,
    school_year varchar(9) character set ascii not null
) default charset = utf8mb4 collate = utf8mb4_bin;

-- A unit as it stood: a changed one is another row.
create table dim_unit (
    unit_key bigint not null primary key,
    unit_id char(36) character set ascii not null,
    code varchar(40) not null,
    type varchar(40) character set ascii not null,
    name_fi varchar(200) not null,
    name_sv varchar(200) not null,
    parent_id varchar(36) character set ascii not null,
    first_day date not null,
    last_day date not null,
    is_latest boolean not null,
    index (unit_id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table dim_metric (
    metric_key bigint not null primary key,
    code varchar(40) character set ascii not null,
    series int not null,
    unit varchar(20) character set ascii not null,
    counted varchar(20) character set ascii not null,
    direction varchar(10) character set ascii not null
) default charset = utf8mb4 collate = utf8mb4_bin;

create table dim_job_group (
    job_group_key bigint not null primary key,
    code varchar(20) character set ascii not null
) default charset = utf8mb4 collate = utf8mb4_bin;

create table dim_policy (
    policy_key bigint not null primary key,
    code varchar(100) not null,
    version int not null,
    title varchar(300) not null,
    state varchar(20) character set ascii not null
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table dim_course (
    course_key bigint not null primary key,
    code varchar(100) not null,
    kind varchar(20) character set ascii not null,
    title varchar(300) not null
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table dim_system (
    system_key bigint not null primary key,
    code varchar(40) character set ascii not null,
    name varchar(120) not null,
    kind varchar(10) character set ascii not null,
    base varchar(10) character set ascii not null
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- Key 0 of a dimension means all.
create table fact_figure (
    date_key int not null,
    metric_key bigint not null,
    unit_key bigint not null,
    job_group_key bigint not null,
    policy_key bigint not null,
    course_key bigint not null,
    system_key bigint not null,
    numerator int not null,
    denominator int not null,
    -- people are shown in multiples of it
    step int not null,
    -- EXACT or PROTECTED
    protection varchar(10) character set ascii not null,
    primary key (date_key, metric_key, unit_key, job_group_key, policy_key, course_key, system_key),
    index (unit_key),
    index (metric_key)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Which months stand in it, and from what they were made.
create table warehouse_month (
    month date not null primary key,
    stamp text character set ascii not null
) default charset = utf8mb4;

-- Which portal fills it now, when several share the database.
create table warehouse_lease (
    id int not null primary key,
    holder char(36) character set ascii not null,
    expires_at datetime(6) not null
);

insert into warehouse_lease (id, holder, expires_at) values (1, '', '2000-01-01');
