-- What is written beside a curve stands in three languages, and whoever wrote it takes it away again.
alter table annotation add column text_sv varchar(200) not null default '';

alter table annotation add column text_en varchar(200) not null default '';

alter table annotation add column written_by char(36) character set ascii not null default '00000000-0000-0000-0000-000000000000';
