-- Deadlines of applications that came later. Copenhagen's own ones were not found for all of them: each says so.
insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('deadline.lost-earnings.decision', '2024-01-01', null, 70, 'APPLICATION', 'Retssikkerhedsloven § 3, stk. 2; ti uger som i Greve, Københavns egen frist skal bekræftes'),
    ('deadline.lost-earnings.decision.urgent', '2024-01-01', null, 14, 'APPLICATION', 'Retssikkerhedsloven § 3, stk. 1 (hurtigst muligt); 14 dage efter lokal beslutning, skal bekræftes'),
    ('deadline.lost-earnings.decision.delayed', '2024-01-01', null, 28, 'APPLICATION', 'Retssikkerhedsloven § 3, stk. 2; 28 dage mere efter lokal beslutning, skal bekræftes'),
    ('deadline.disability-pension.decision', '2023-01-01', null, 90, 'APPLICATION', 'Pensionsloven § 21: tre måneder fra sagen er rejst, regnet som 90 dage; Københavns Kommunes frist'),
    ('deadline.disability-pension.decision.urgent', '2023-01-01', null, 14, 'APPLICATION', 'Retssikkerhedsloven § 3, stk. 1 (hurtigst muligt); 14 dage efter lokal beslutning, skal bekræftes'),
    ('deadline.disability-pension.decision.delayed', '2023-01-01', null, 28, 'APPLICATION', 'Retssikkerhedsloven § 3, stk. 2; 28 dage mere efter lokal beslutning, skal bekræftes'),
    ('deadline.health-card.decision', '2023-01-01', null, 14, 'APPLICATION', 'Retssikkerhedsloven § 3, stk. 2; i Faxe ved henvendelse, 14 dage når en sagsbehandler skal se på det, skal bekræftes'),
    ('deadline.health-card.decision.urgent', '2023-01-01', null, 3, 'APPLICATION', 'Retssikkerhedsloven § 3, stk. 1 (hurtigst muligt); 3 dage efter lokal beslutning, skal bekræftes'),
    ('deadline.health-card.decision.delayed', '2023-01-01', null, 14, 'APPLICATION', 'Retssikkerhedsloven § 3, stk. 2; 14 dage mere efter lokal beslutning, skal bekræftes');
