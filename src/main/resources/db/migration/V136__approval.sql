-- Up to which amount an employee decides alone, by kind of application and role, and how long an approver has.
-- The amount of a single benefit is the whole grant; of lost earnings it is a month's.
insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('authority.single-benefit.caseworker', '2023-01-01', null, 10000, 'DECISION', 'Kompetenceplan; 10.000 kr. efter lokal beslutning, skal bekræftes'),
    ('authority.single-benefit.team-leader', '2023-01-01', null, 50000, 'DECISION', 'Kompetenceplan; 50.000 kr. efter lokal beslutning, skal bekræftes'),
    ('authority.lost-earnings.caseworker', '2024-01-01', null, 20000, 'DECISION', 'Kompetenceplan; 20.000 kr. om måneden efter lokal beslutning, skal bekræftes'),
    ('authority.lost-earnings.team-leader', '2024-01-01', null, 50000, 'DECISION', 'Kompetenceplan; 50.000 kr. om måneden efter lokal beslutning, skal bekræftes'),
    ('deadline.approval', '2023-01-01', null, 2, 'DECISION', 'Retssikkerhedsloven § 3, stk. 1 (hurtigst muligt); 2 dage efter lokal beslutning, skal bekræftes');
