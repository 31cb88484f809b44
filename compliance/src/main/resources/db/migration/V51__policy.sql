-- Policies in three languages, their versions, and whom each obliges from when.

create table policy (
    id char(36) character set ascii not null primary key,
    -- how lists, addresses and the ledger name it, for ever
    code varchar(40) character set ascii not null unique,
    owner_id char(36) character set ascii not null,
    -- the document of the library that says the same, if there is one
    document_id char(36) character set ascii,
    created_at datetime(6) not null
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table policy_version (
    id char(36) character set ascii not null primary key,
    policy_id char(36) character set ascii not null,
    number int not null,
    state varchar(10) character set ascii not null,
    weight varchar(10) character set ascii,
    reason varchar(1000) not null default '',
    written_by char(36) character set ascii not null,
    written_at datetime(6) not null,
    published_by char(36) character set ascii,
    published_at datetime(6),
    unique (policy_id, number),
    foreign key (policy_id) references policy (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- sha256: of the bytes that are signed; see docs/ledger-format.md
create table policy_text (
    version_id char(36) character set ascii not null,
    language char(2) character set ascii not null,
    title varchar(300) not null,
    statement varchar(1000) not null,
    body mediumtext not null,
    sha256 char(64) character set ascii not null,
    primary key (version_id, language),
    foreign key (version_id) references policy_version (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Whom a version obliges. The latest for a version counts; an earlier one stays as what was asked then.
create table campaign (
    id char(36) character set ascii not null primary key,
    version_id char(36) character set ascii not null,
    starts_on date not null,
    due_on date not null,
    -- who comes later has so many days from the day on which they began to be obliged
    newcomer_days int not null,
    teaching_only boolean not null,
    with_substitutes boolean not null,
    employed_days int not null,
    created_by char(36) character set ascii not null,
    created_at datetime(6) not null,
    index (version_id, created_at),
    foreign key (version_id) references policy_version (id)
) default charset = utf8mb4;

-- kind: UNIT (with all below it), TYPE of unit, JOB title. Nothing of a kind chosen: all of that kind.
create table campaign_choice (
    campaign_id char(36) character set ascii not null,
    kind varchar(10) character set ascii not null,
    chosen varchar(200) not null,
    primary key (campaign_id, kind, chosen),
    foreign key (campaign_id) references campaign (id) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_bin;

delimiter $$

create trigger policy_text_is_frozen before update on policy_text for each row
begin
    if (select state from policy_version where id = old.version_id) <> 'DRAFT' then
        signal sqlstate '45000' set message_text = 'the text of a published policy is never changed';
    end if;
end$$

create trigger policy_text_stays before delete on policy_text for each row
begin
    if (select state from policy_version where id = old.version_id) <> 'DRAFT' then
        signal sqlstate '45000' set message_text = 'the text of a published policy is never removed';
    end if;
end$$

delimiter ;
