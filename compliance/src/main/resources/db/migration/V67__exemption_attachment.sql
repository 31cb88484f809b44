-- The paper that a decision about exemptions rests on. Several people may share one; it goes with the last of them.

create table exemption_attachment (
    id char(36) character set ascii not null primary key,
    name varchar(200) not null,
    bytes mediumblob not null
) default charset = utf8mb4 collate = utf8mb4_bin;

alter table exemption add column attachment_id char(36) character set ascii;
alter table exemption add foreign key (attachment_id) references exemption_attachment (id);

delimiter $$

create or replace trigger exemption_is_only_ended before update on exemption for each row
begin
    if old.ended_on is not null or new.ended_on is null or old.id <> new.id or old.policy_id <> new.policy_id
        or old.person_id <> new.person_id or old.starts_on <> new.starts_on or old.ends_on <> new.ends_on
        or old.reason <> new.reason or old.approved_by <> new.approved_by
        or not (old.attachment_id <=> new.attachment_id) then
        signal sqlstate '45000' set message_text = 'an exemption is never changed, only ended';
    end if;
end$$

create trigger exemption_attachment_is_never_changed before update on exemption_attachment for each row
begin
    signal sqlstate '45000' set message_text = 'an attachment is never changed';
end$$

create trigger exemption_attachment_goes_with_the_last after delete on exemption for each row
begin
    delete from exemption_attachment where id = old.attachment_id
        and not exists (select 1 from exemption e where e.attachment_id = old.attachment_id);
end$$

delimiter ;
