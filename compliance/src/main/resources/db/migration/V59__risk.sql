-- How bad it is when a policy is not followed: the officer's list of units is ordered by it.
alter table policy add column risk varchar(10) character set ascii not null default 'MIDDLE';
-- the library's copy of a policy knows its policy (policy_document), not the other way round
alter table policy drop column document_id;
