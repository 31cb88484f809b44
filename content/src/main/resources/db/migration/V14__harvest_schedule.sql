-- Sources that are harvested by themselves, and when next. Of several portals on one database the one that moves next_at on begins the run.

create table harvest_schedule (
    source_id char(36) character set ascii not null primary key,
    every_hours int not null,
    next_at datetime(6) not null,
    index (next_at),
    foreign key (source_id) references source (id)
) default charset = utf8mb4;
