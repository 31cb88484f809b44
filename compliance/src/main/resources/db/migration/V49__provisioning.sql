-- People and groups that a directory keeps up to date by SCIM: what it says of them, and what stops it.

create table provisioned_person (
    person_id char(36) character set ascii not null primary key,
    user_name varchar(255) not null,
    -- in small letters; nothing once the directory has deleted the person, because a name is given to the next
    user_key varchar(255) character set utf8mb4 collate utf8mb4_bin,
    external_id varchar(255) character set utf8mb4 collate utf8mb4_bin,
    given_name varchar(100) not null,
    family_name varchar(100) not null,
    display_name varchar(200) not null,
    email varchar(200) not null,
    job_title varchar(200) not null,
    language varchar(35) not null,
    employee_number varchar(40) not null,
    department varchar(200) not null,
    manager_id char(36) character set ascii,
    active boolean not null,
    inactive_since datetime(6),
    refused_at datetime(6),
    deleted_at datetime(6),
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    version int not null,
    unique (user_key),
    unique (external_id),
    index (email),
    index (inactive_since),
    index (refused_at),
    foreign key (person_id) references person (id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

create table provisioned_group (
    id char(36) character set ascii not null primary key,
    name varchar(255) not null,
    -- in small letters
    name_key varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    external_id varchar(255) character set utf8mb4 collate utf8mb4_bin,
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    version int not null,
    unique (name_key),
    unique (external_id)
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- grant_id: the role that the person has because of it
create table provisioned_member (
    group_id char(36) character set ascii not null,
    person_id char(36) character set ascii not null,
    grant_id char(36) character set ascii,
    primary key (group_id, person_id),
    index (person_id),
    foreign key (group_id) references provisioned_group (id),
    foreign key (person_id) references provisioned_person (person_id) on delete cascade
) default charset = utf8mb4;

-- One row: locked by whoever changes something for a directory, and how many more an administrator lets go.
create table departure_guard (
    id int not null primary key,
    allowed int not null,
    allowed_by char(36) character set ascii,
    allowed_at datetime(6)
) default charset = utf8mb4;

insert into departure_guard (id, allowed) values (1, 0);
