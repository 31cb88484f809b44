-- What a library and its people looked like when the schema ended at step 12.
insert into source values ('01900000-0000-7000-8000-000000000001', 'kasikirja', 'Käsikirja', 'Handbok', 'Handbook', 'FOLDER', '/srv/käsikirja', 'STAFF', 'INTERNAL', 'Viestintä', '2025-03-01 08:00:00.123456');
insert into original values (repeat('a', 64), 5);
insert into original_part values (repeat('a', 64), 0, x'00FF27225C');
insert into document values ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000001', 'ohje.md', null, '/srv/käsikirja/ohje.md', 'STAFF', 'INTERNAL', null, '01900000-0000-7000-8000-000000000003', 1, null);
insert into revision values ('01900000-0000-7000-8000-000000000003', '01900000-0000-7000-8000-000000000002', 1, repeat('a', 64), 'ohje.md', 'text/markdown', 'PAGE', 5, 'Åboråd – ohje', 'fi', null, '2025-02-28', 'INDEXED', null, '2025-03-01 08:00:01.000001');
insert into section values ('01900000-0000-7000-8000-000000000003', 1, 1, 'Ohje', 'ohje', null, 'fi', 'Salasana vaihdetaan, kun se on vuotanut. 🔑');
insert into source_item values ('01900000-0000-7000-8000-000000000001', 'ohje.md', null, 5, '2025-02-28 10:00:00', repeat('a', 64), 'INDEXED', null, '01900000-0000-7000-8000-000000000009');
insert into unit values ('01900000-0000-7000-8000-000000000010', '4711', 'Kalliorannan koulu', 'Berghälls skola', 'perusopetus', null);
insert into unit values ('01900000-0000-7000-8000-000000000011', '4712', 'Kirjastoauto', 'Bokbuss', 'kirjasto', '01900000-0000-7000-8000-000000000010');
insert into person values ('01900000-0000-7000-8000-000000000020', '1001', 'Aino', 'Öhman', 'aino.ohman@merikallio.example', 'sv');
insert into employment values ('01900000-0000-7000-8000-000000000021', '01900000-0000-7000-8000-000000000020', '01900000-0000-7000-8000-000000000010', 'rehtori', true, '2020-08-01', null);
insert into account values ('01900000-0000-7000-8000-000000000030', 'aino', 'pbkdf2$1$x$y', '01900000-0000-7000-8000-000000000020', '2025-03-01 09:00:00', null);
insert into account_role values ('01900000-0000-7000-8000-000000000030', 'unit-head');
insert into watch values ('01900000-0000-7000-8000-000000000040', '01900000-0000-7000-8000-000000000030', 'SEARCH', 'q=salasana', null, '', repeat('b', 64), '2025-03-02 09:00:00', '2025-03-02 09:00:00', true);
