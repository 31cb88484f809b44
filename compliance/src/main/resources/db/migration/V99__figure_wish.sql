-- Who asked for the figures of a unit by mail, once a month.
create table figure_wish (
    account_id char(36) character set ascii not null,
    unit_id char(36) character set ascii not null,
    asked_at datetime(6) not null,
    primary key (account_id, unit_id),
    foreign key (account_id) references account (id) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_swedish_ci;

-- The name of a part of a metric, such as SIGNED/policy/digiturva/3, is longer than that of the metric.
alter table frozen_counts modify column metric varchar(100) character set ascii not null;

-- Which days a curve consists of, without reading the counts of every night.
create index frozen_counts_day on frozen_counts (metric, series, day, revision, sha256);
