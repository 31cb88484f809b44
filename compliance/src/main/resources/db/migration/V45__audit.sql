-- Who did what, when and from where. The application adds rows; nobody who only has its account changes one, or removes one within a year.
create table audit_entry (
    id char(36) character set ascii not null primary key,
    at datetime(6) not null,
    account_id char(36) character set ascii,
    deed varchar(20) character set ascii not null,
    -- the address as the access matrix writes it, without what was asked
    route varchar(120) character set ascii not null,
    -- the identity of the document, person or other thing that it was about
    subject_id char(36) character set ascii,
    address varchar(45) character set ascii not null,
    index (at),
    index (account_id, at),
    index (subject_id, at)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

delimiter $$

create trigger audit_entry_is_never_changed before update on audit_entry for each row
begin
    signal sqlstate '45000' set message_text = 'an entry of the audit log is never changed';
end$$

create trigger audit_entry_stays_a_year before delete on audit_entry for each row
begin
    if old.at > utc_timestamp() - interval 1 year then
        signal sqlstate '45000' set message_text = 'an entry of the audit log stays for a year';
    end if;
end$$

delimiter ;
