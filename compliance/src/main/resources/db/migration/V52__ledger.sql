-- The ledger of signatures: an entry is never changed and never removed. Its format is docs/ledger-format.md.

create table ledger_entry (
    seq bigint not null primary key,
    -- the bytes that are hashed, as they were written
    body text not null,
    hash char(64) character set ascii not null unique
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Whoever adds an entry holds this row until the end of the transaction.
create table ledger_lock (
    id int not null primary key
);

insert into ledger_lock (id) values (1);

-- Who a commitment in the ledger stands for. Erasing a person removes the row; the entry stays and verifies.
create table signatory (
    seq bigint not null primary key,
    person_id char(36) character set ascii not null,
    version_id char(36) character set ascii not null,
    salt char(64) character set ascii not null,
    person text not null,
    unique (person_id, version_id),
    index (version_id),
    foreign key (seq) references ledger_entry (seq)
) default charset = utf8mb4 collate = utf8mb4_bin;

delimiter $$

create trigger ledger_entry_is_never_changed before update on ledger_entry for each row
begin
    signal sqlstate '45000' set message_text = 'an entry of the ledger is never changed';
end$$

create trigger ledger_entry_is_never_removed before delete on ledger_entry for each row
begin
    signal sqlstate '45000' set message_text = 'an entry of the ledger is never removed';
end$$

create trigger signatory_is_never_changed before update on signatory for each row
begin
    signal sqlstate '45000' set message_text = 'who signed is never changed';
end$$

delimiter ;
