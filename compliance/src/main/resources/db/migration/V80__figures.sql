-- Figures: what they were counted from, frozen; the units as they stood; and what is told beside a curve.

-- A unit as it stood until it was changed, so that a figure of an earlier day is summed up along the tree of that day.
create table unit_past (
    unit_id char(36) character set ascii not null,
    changed_at datetime(6) not null,
    code varchar(40) not null,
    name_fi varchar(200) not null,
    name_sv varchar(200) not null,
    type varchar(40) character set ascii not null,
    parent_id char(36) character set ascii,
    primary key (unit_id, changed_at)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- The tree of units, once for all counts that were frozen while it stood so.
create table frozen_units (
    sha256 char(64) character set ascii not null primary key,
    body mediumtext not null
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Counts of units at the end of a day, exact: never shown as they are. body: the bytes whose SHA-256 is kept.
create table frozen_counts (
    metric varchar(40) character set ascii not null,
    series int not null,
    day date not null,
    revision int not null,
    frozen_at datetime(6) not null,
    units_sha256 char(64) character set ascii not null,
    sha256 char(64) character set ascii not null,
    body mediumtext not null,
    primary key (metric, series, day, revision),
    foreign key (units_sha256) references frozen_units (sha256)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- The secret of the grid on which counts of people are shown. Another one would show every figure otherwise.
create table disclosure_key (
    id int not null primary key,
    secret char(64) character set ascii not null
);

-- Which portal freezes now, when several share the database.
create table snapshot_lease (
    id int not null primary key,
    holder char(36) character set ascii not null,
    expires_at datetime(6) not null
);

insert into snapshot_lease (id, holder, expires_at) values (1, '', '2000-01-01');

-- What editors write beside a curve: what happened that day.
create table annotation (
    id char(36) character set ascii not null primary key,
    day date not null,
    text varchar(200) not null,
    index (day)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

delimiter $$

create trigger unit_is_remembered before update on unit for each row
begin
    if not (old.code <=> new.code and old.name_fi <=> new.name_fi and old.name_sv <=> new.name_sv
            and old.type <=> new.type and old.parent_id <=> new.parent_id) then
        insert into unit_past (unit_id, changed_at, code, name_fi, name_sv, type, parent_id)
        values (old.id, utc_timestamp(6), old.code, old.name_fi, old.name_sv, old.type, old.parent_id)
        on duplicate key update unit_id = unit_id;
    end if;
end$$

create trigger frozen_units_stay before update on frozen_units for each row
begin
    signal sqlstate '45000' set message_text = 'what was frozen is never changed';
end$$

create trigger frozen_counts_stay before update on frozen_counts for each row
begin
    signal sqlstate '45000' set message_text = 'what was frozen is never changed';
end$$

create trigger disclosure_key_stays before update on disclosure_key for each row
begin
    signal sqlstate '45000' set message_text = 'the key of the figures is never changed';
end$$

delimiter ;
