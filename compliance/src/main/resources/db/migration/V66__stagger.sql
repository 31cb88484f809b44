-- Units are asked one group after the other; 1 group is all at once.
alter table campaign add column unit_groups int not null default 1;
alter table campaign add column group_days int not null default 0;
