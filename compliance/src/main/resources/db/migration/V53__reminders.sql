-- A mail goes to an account, or to a person, who may never have signed in: what people have to do is told to persons.
alter table mail modify column account_id char(36) character set ascii;
alter table mail add column person_id char(36) character set ascii;
alter table mail add foreign key (person_id) references person (id) on delete cascade;

-- Which duty a mail that was sent reminded of. duty_key is the word of whoever knows the duty; kind: OWN duties, those of one's UNITS, of the CITY.
create table reminder (
    mail_id char(36) character set ascii not null,
    person_id char(36) character set ascii not null,
    kind varchar(10) character set ascii not null,
    duty_key varchar(100) character set ascii not null,
    told_at datetime(6) not null,
    primary key (mail_id, duty_key),
    index (person_id, kind, duty_key),
    index (told_at),
    foreign key (person_id) references person (id) on delete cascade
);

-- The days on which everybody was looked through.
create table reminder_day (
    day date not null primary key
);

insert into notice_lease (name, holder, expires_at) values ('remind', '', '2000-01-01');
