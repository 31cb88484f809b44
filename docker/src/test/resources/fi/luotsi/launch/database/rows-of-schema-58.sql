-- What was signed when the schema ended at step 58.
insert into policy (id, code, owner_id, document_id, created_at) values ('01900000-0000-7000-8000-000000000050', 'digiturva', '01900000-0000-7000-8000-000000000030', null, '2025-06-01 09:00:00');
insert into policy_version (id, policy_id, number, state, weight, reason, written_by, written_at, published_by, published_at) values ('01900000-0000-7000-8000-000000000051', '01900000-0000-7000-8000-000000000050', 1, 'PUBLISHED', 'MAJOR', 'ensimmäinen', '01900000-0000-7000-8000-000000000030', '2025-06-01 09:00:00', '01900000-0000-7000-8000-000000000030', '2025-06-02 09:00:00');
insert into policy_text values ('01900000-0000-7000-8000-000000000051', 'fi', 'Digiturva', 'Olen lukenut', '# Digiturva', repeat('c', 64));
insert into ledger_entry values (1, '{"seq":1}', repeat('d', 64));
insert into signatory values (1, '01900000-0000-7000-8000-000000000020', '01900000-0000-7000-8000-000000000051', repeat('e', 64), '{"number":"1001"}');
