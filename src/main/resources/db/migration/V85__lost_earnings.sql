-- What barnets lov § 87 and Copenhagen put numbers to. Values that nobody has confirmed say so.
insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('lost-earnings.ceiling.monthly', '2023-01-01', '2023-12-31', 34055, 'MONTH', 'Barnets lov § 87, stk. 3 (2023-niveau); før 2024 serviceloven § 42'),
    ('lost-earnings.ceiling.monthly', '2024-01-01', '2024-12-31', 35247, 'MONTH', 'Barnets lov § 87, stk. 3; Social- og Boligministeriets satser for 2024'),
    ('lost-earnings.ceiling.monthly', '2025-01-01', null, 35247, 'MONTH', 'Skal bekræftes: satsen for 2024 bruges, til satserne fra 2025 er lagt ind (2,0 pct. om året plus eller minus tilpasningsprocenten)'),
    ('lost-earnings.max-hours-per-week', '2023-01-01', null, 37, 'MONTH', 'Københavns Kommune: højst 37 timer om ugen, for begge forældre i alt'),
    ('lost-earnings.pension-percent', '2023-01-01', null, 10, 'MONTH', 'Barnets lov § 87, stk. 3: 10 pct. af bruttoydelsen, højst det hidtidige arbejdsgiverbidrag'),
    ('lost-earnings.ends-at-age', '2023-01-01', null, 18, 'DECISION', 'Barnets lov § 87, stk. 1: barn eller ung under 18 år'),
    ('lost-earnings.near-end.months', '2023-01-01', null, 12, 'APPLICATION', 'Vejledning om, at hjælpen snart slutter; 12 måneder efter lokal beslutning, skal bekræftes'),
    ('lost-earnings.end-notice.months', '2023-01-01', null, 6, 'DECISION', 'Besked før hjælpen slutter; 6 måneder efter lokal praksis (3-6 måneder), skal bekræftes'),
    ('lost-earnings.reassessment.months', '2023-01-01', null, 12, 'DECISION', 'Opfølgning mindst en gang om året; 12 måneder, lokal praksis skal bekræftes'),
    ('lost-earnings.reassessment.days', '2023-01-01', null, 28, 'DECISION', 'Så lang tid er der til opfølgningen; 28 dage efter lokal beslutning, skal bekræftes'),
    ('lost-earnings.payment.days-before', '2023-01-01', null, 3, 'MONTH', 'Betalingen bestilles så mange dage før månedens sidste hverdag; lokal beslutning, skal bekræftes'),
    ('lost-earnings.urgent.days', '2023-01-01', null, 14, 'APPLICATION', 'Hast, når hjælpen skal begynde inden så mange dage; lokal praksis, skal bekræftes');
