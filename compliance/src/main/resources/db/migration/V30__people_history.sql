-- Types of units, employment with share, substitutes and leave, and roles for a unit and a time.

create table unit_type (
    code varchar(40) character set ascii not null primary key,
    name_fi varchar(100) not null,
    name_sv varchar(100) not null,
    name_en varchar(100) not null
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

insert into unit_type (code, name_fi, name_sv, name_en) values
    ('toimiala', 'toimiala', 'sektor', 'department'),
    ('palvelualue', 'palvelualue', 'serviceområde', 'service area'),
    ('hallinto', 'hallinto', 'förvaltning', 'administration'),
    ('varhaiskasvatus', 'varhaiskasvatus', 'småbarnspedagogik', 'early childhood education'),
    ('esiopetus', 'esiopetus', 'förskoleundervisning', 'pre-primary education'),
    ('perusopetus', 'perusopetus', 'grundläggande utbildning', 'basic education'),
    ('lukio', 'lukio', 'gymnasium', 'upper secondary school');

insert into unit_type (code, name_fi, name_sv, name_en)
select distinct u.type, u.type, u.type, u.type from unit u where u.type not in (select t.code from unit_type t);

alter table unit add foreign key (type) references unit_type (code);
alter table unit add column closed_on date;

-- FILE: the personnel system's file keeps the person up to date; HAND: administrators do.
alter table person add column origin varchar(10) character set ascii not null default 'FILE';
alter table employment add column share_percent int not null default 100;
alter table employment add column substitute boolean not null default false;

-- No reason: that a person is away is enough.
create table leave_period (
    id char(36) character set ascii not null primary key,
    employment_id char(36) character set ascii not null,
    start_date date not null,
    end_date date,
    unique (employment_id, start_date),
    foreign key (employment_id) references employment (id)
) default charset = utf8mb4;

-- To a person, or to an account without one; for a unit with all below it, or for the whole city. Ending one early leaves its row.
create table role_grant (
    id char(36) character set ascii not null primary key,
    account_id char(36) character set ascii,
    person_id char(36) character set ascii,
    role varchar(40) character set ascii not null,
    unit_id char(36) character set ascii,
    start_date date not null,
    end_date date,
    granted_by char(36) character set ascii,
    granted_at datetime(6) not null,
    ended_by char(36) character set ascii,
    ended_at datetime(6),
    index (account_id),
    index (person_id),
    foreign key (account_id) references account (id),
    foreign key (person_id) references person (id),
    foreign key (unit_id) references unit (id)
) default charset = utf8mb4;

insert into role_grant (id, account_id, role, start_date, granted_at)
select uuid(), r.account_id, r.role, date(a.created_at), a.created_at
from account_role r join account a on a.id = r.account_id;

drop table account_role;
