-- Mailboxes in Microsoft 365, and lists of SharePoint sites that are no libraries, one name a line.

alter table mailbox add column tenant varchar(100) not null default '';
alter table mailbox add column client_id varchar(100) not null default '';
alter table mailbox add column sign_in_address varchar(500) not null default '';
alter table mailbox add column graph_address varchar(500) not null default '';
alter table mailbox add column colleagues boolean not null default false;
alter table mailbox modify column position text character set ascii not null default '';
alter table sharepoint_site add column lists text not null default '';
