-- How many use the city's systems. Counts stay; what could lead to a person is destroyed when a month is closed (docs/decisions/0044).

create table usage_system (
    id char(36) character set ascii not null primary key,
    code varchar(40) character set ascii not null unique,
    name varchar(120) not null,
    -- E_SERVICE or MANAGEMENT
    kind varchar(10) character set ascii not null,
    -- how two rows are known to mean the same user: EMAIL, NUMBER; COUNTS where only counts come; OWN for the portal itself
    rule varchar(10) character set ascii not null,
    -- who is entitled: STAFF, TEACHING, STATED
    base varchar(10) character set ascii not null
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

insert into usage_system (id, code, name, kind, rule, base)
values ('00000000-0000-7000-8000-000000000001', 'luotsi', 'Luotsi', 'E_SERVICE', 'OWN', 'STAFF');

create table usage_licence (
    system_id char(36) character set ascii not null,
    unit_id char(36) character set ascii not null,
    licences int not null,
    primary key (system_id, unit_id),
    foreign key (system_id) references usage_system (id)
) default charset = utf8mb4;

-- What a file says of a system in a month. Of several that were taken the latest counts.
create table usage_import (
    id char(36) character set ascii not null primary key,
    system_id char(36) character set ascii not null,
    -- its first day
    month date not null,
    name varchar(200) not null,
    base varchar(10) character set ascii not null,
    row_count int not null,
    sent_by char(36) character set ascii,
    sent_at datetime(6) not null,
    taken_at datetime(6),
    -- HMAC-SHA-256 of the rows with the key of the month
    file_mark char(64) character set ascii,
    index (system_id, month, taken_at),
    index (month),
    foreign key (system_id) references usage_system (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table usage_count (
    import_id char(36) character set ascii not null,
    unit_id char(36) character set ascii not null,
    active int not null,
    entitled int not null,
    primary key (import_id, unit_id),
    foreign key (import_id) references usage_import (id) on delete cascade
) default charset = utf8mb4;

-- Rows that were not counted, without what stands in them.
create table usage_fault (
    import_id char(36) character set ascii not null,
    file_row int not null,
    reason varchar(20) character set ascii not null,
    primary key (import_id, file_row),
    foreign key (import_id) references usage_import (id) on delete cascade
) default charset = utf8mb4;

-- The secret of a month, destroyed with all marks that it made.
create table usage_key (
    month date not null primary key,
    secret char(64) character set ascii not null,
    closes_on date not null
) default charset = utf8mb4;

-- HMAC-SHA-256 of the identity of each person who was counted, with the key of the month.
create table usage_mark (
    import_id char(36) character set ascii not null,
    mark char(64) character set ascii not null,
    primary key (import_id, mark),
    foreign key (import_id) references usage_import (id) on delete cascade
) default charset = utf8mb4;

-- The same of whoever was signed in to the portal in a month: without day, page or order.
create table usage_seen (
    month date not null,
    mark char(64) character set ascii not null,
    primary key (month, mark)
) default charset = utf8mb4;

-- How many used any of several systems, each person once. Appended; the latest counts.
create table usage_total (
    id char(36) character set ascii not null primary key,
    -- ALL, E_SERVICES, MANAGEMENT_SYSTEMS
    of_systems varchar(20) character set ascii not null,
    month date not null,
    base varchar(10) character set ascii not null,
    -- their codes, between blanks
    systems text character set ascii not null,
    calculated_at datetime(6) not null,
    index (of_systems, month, calculated_at)
) default charset = utf8mb4;

create table usage_total_count (
    total_id char(36) character set ascii not null,
    unit_id char(36) character set ascii not null,
    active int not null,
    entitled int not null,
    primary key (total_id, unit_id),
    foreign key (total_id) references usage_total (id)
) default charset = utf8mb4;

delimiter $$

create trigger usage_count_stays before update on usage_count for each row
begin
    signal sqlstate '45000' set message_text = 'a count is never changed: another one is appended';
end$$

create trigger usage_total_stays before update on usage_total_count for each row
begin
    signal sqlstate '45000' set message_text = 'a count is never changed: another one is appended';
end$$

delimiter ;
