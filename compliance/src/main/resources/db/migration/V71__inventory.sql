-- What a unit has: devices, network, systems, support. Appended; of a unit and a campaign the latest counts.

create table inventory_answer (
    id char(36) character set ascii not null primary key,
    campaign_id char(36) character set ascii not null,
    unit_id char(36) character set ascii not null,
    answered_by char(36) character set ascii not null,
    -- as what they worked then
    job_title varchar(200) not null,
    answered_at datetime(6) not null,
    index (campaign_id, unit_id, answered_at),
    foreign key (campaign_id) references survey_campaign (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table inventory_value (
    answer_id char(36) character set ascii not null,
    question_id char(36) character set ascii not null,
    value int not null,
    primary key (answer_id, question_id),
    foreign key (answer_id) references inventory_answer (id) on delete cascade
) default charset = utf8mb4;

delimiter $$

create trigger inventory_is_kept before update on inventory_value for each row
begin
    signal sqlstate '45000' set message_text = 'an answered inventory is never changed';
end$$

delimiter ;
