-- Whether somebody else bears a name is asked at each page of a document.
create index person_name on person (family_name, given_name);
