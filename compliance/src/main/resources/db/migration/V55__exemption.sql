-- Who need not sign a policy for a time, who decided it and why; and whom entries of the ledger are about that are no signatures.

create table exemption (
    id char(36) character set ascii not null primary key,
    policy_id char(36) character set ascii not null,
    person_id char(36) character set ascii not null,
    starts_on date not null,
    -- the last day of it
    ends_on date not null,
    reason varchar(1000) not null,
    approved_by char(36) character set ascii not null,
    -- ended early: the last day of it then
    ended_on date,
    end_reason varchar(1000),
    ended_by char(36) character set ascii,
    index (policy_id, person_id),
    index (person_id),
    foreign key (policy_id) references policy (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Erasing a person removes the row; the entry stays and verifies. See docs/ledger-format.md.
-- subject: of an exemption its id; of a duty that was left unsigned the version and the last day
create table ledger_person (
    seq bigint not null primary key,
    kind varchar(20) character set ascii not null,
    subject varchar(60) character set ascii not null,
    person_id char(36) character set ascii not null,
    salt char(64) character set ascii not null,
    person text not null,
    unique (kind, subject, person_id),
    index (person_id),
    foreign key (seq) references ledger_entry (seq)
) default charset = utf8mb4 collate = utf8mb4_bin;

delimiter $$

create trigger exemption_is_only_ended before update on exemption for each row
begin
    if old.ended_on is not null or new.ended_on is null or old.id <> new.id or old.policy_id <> new.policy_id
        or old.person_id <> new.person_id or old.starts_on <> new.starts_on or old.ends_on <> new.ends_on
        or old.reason <> new.reason or old.approved_by <> new.approved_by then
        signal sqlstate '45000' set message_text = 'an exemption is never changed, only ended';
    end if;
end$$

create trigger ledger_person_is_never_changed before update on ledger_person for each row
begin
    signal sqlstate '45000' set message_text = 'whom an entry is about is never changed';
end$$

delimiter ;
