-- What an auditor searches the trail by. The trail is written all the time: a period is found by a small index.
create index audit_row_case on audit_row (case_number, id) where case_number is not null;
create index audit_row_actor on audit_row (actor_id, id);
create index audit_row_at on audit_row using brin (at);
create index acting_context_employee on acting_context (lower(actor_name) text_pattern_ops) where administration is not null;

insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('supervision.many-persons-a-day', '2023-01-01', null, 200, 'APPLICATION', 'Databeskyttelsesforordningen artikel 32; flere end 200 personer på en dag efter lokal beslutning, skal bekræftes'),
    ('supervision.nothing-done.days', '2023-01-01', null, 7, 'APPLICATION', 'Databeskyttelsesforordningen artikel 32; sager åbnet uden at der skete noget inden for syv dage, efter lokal beslutning, skal bekræftes'),
    ('supervision.nothing-done.cases', '2023-01-01', null, 10, 'APPLICATION', 'Databeskyttelsesforordningen artikel 32; fra ti sager i perioden efter lokal beslutning, skal bekræftes');
