-- Sheets on which people of a unit sign by hand, with the list as it was when the sheet was made, and what was confirmed of them.

create table sheet (
    id char(36) character set ascii not null primary key,
    -- printed on it, typed back later; by lot
    code char(14) character set ascii not null,
    version_id char(36) character set ascii not null,
    unit_id char(36) character set ascii not null,
    language char(2) character set ascii not null,
    made_by char(36) character set ascii not null,
    made_at datetime(6) not null,
    unique (code),
    index (version_id, unit_id),
    foreign key (version_id) references policy_version (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- seq: the entry of the ledger, once the line is confirmed. See docs/ledger-format.md.
create table sheet_person (
    sheet_id char(36) character set ascii not null,
    place int not null,
    person_id char(36) character set ascii not null,
    name varchar(300) not null,
    work varchar(200) not null,
    signed_on date,
    -- where the paper is
    kept varchar(300),
    confirmed_by char(36) character set ascii,
    confirmed_at datetime(6),
    seq bigint,
    primary key (sheet_id, place),
    unique (sheet_id, person_id),
    unique (seq),
    index (person_id),
    foreign key (sheet_id) references sheet (id),
    foreign key (seq) references ledger_entry (seq)
) default charset = utf8mb4 collate = utf8mb4_bin;

delimiter $$

create trigger sheet_is_never_changed before update on sheet for each row
begin
    signal sqlstate '45000' set message_text = 'a sheet is never changed';
end$$

create trigger sheet_line_is_only_confirmed before update on sheet_person for each row
begin
    if old.seq is not null or new.seq is null or new.signed_on is null or new.kept is null
        or new.confirmed_by is null or new.confirmed_at is null or old.sheet_id <> new.sheet_id
        or old.place <> new.place or old.person_id <> new.person_id or old.name <> new.name
        or old.work <> new.work then
        signal sqlstate '45000' set message_text = 'a line of a sheet is never changed, only confirmed';
    end if;
end$$

delimiter ;
