-- Nothing of a person is erased while a hold stands: a lawsuit, an audit, a request that is looked into. One who is in no personnel register is an account.
create table person_hold (
    id char(36) character set ascii not null primary key,
    person_id char(36) character set ascii,
    account_id char(36) character set ascii,
    reason varchar(500) not null,
    review_on date not null,
    set_by char(36) character set ascii not null,
    set_at datetime(6) not null,
    lifted_by char(36) character set ascii,
    lifted_at datetime(6),
    lift_reason varchar(500),
    index (person_id),
    index (account_id),
    foreign key (person_id) references person (id),
    foreign key (account_id) references account (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- The one place that says whose rows no job may take away.
create view held_account as
select a.id as account_id from account a join person_hold h on h.account_id = a.id or h.person_id = a.person_id
where h.lifted_at is null;
