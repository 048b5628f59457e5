-- Rates, limits and deadlines. Each value has a period, a source, and says which date selects it.
-- A value is never changed: a new row begins where the old one ends (docs/decisions/0011).
create table parameter (
    code        varchar(60) not null,
    valid_from  date not null,
    valid_to    date,
    value       numeric(14, 2) not null,
    selected_by varchar(12) not null check (selected_by in ('APPLICATION', 'EXPENSE', 'MONTH', 'DECISION')),
    source      varchar(300) not null check (source <> ''),
    primary key (code, valid_from),
    check (valid_to is null or valid_to >= valid_from)
);
grant select on parameter to medvind_app;

insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('deadline.draft', '2023-01-01', null, 90, 'APPLICATION', 'Databeskyttelsesforordningen artikel 5, stk. 1, litra e; 90 dage efter lokal beslutning'),
    ('deadline.single-benefit.decision', '2023-01-01', null, 28, 'APPLICATION', 'Retssikkerhedsloven § 3, stk. 2; fire uger som i Faxe og Greve, Københavns egen frist skal bekræftes'),
    ('deadline.single-benefit.decision.urgent', '2023-01-01', null, 5, 'APPLICATION', 'Retssikkerhedsloven § 3, stk. 1 (hurtigst muligt); 5 dage efter lokal beslutning, skal bekræftes'),
    ('deadline.single-benefit.decision.delayed', '2023-01-01', null, 14, 'APPLICATION', 'Retssikkerhedsloven § 3, stk. 2; 14 dage mere efter lokal beslutning, skal bekræftes'),
    ('deadline.delay-notice.before', '2023-01-01', null, 3, 'APPLICATION', 'Retssikkerhedsloven § 3, stk. 2; 3 dage før fristen efter lokal beslutning'),
    ('deadline.supplement', '2023-01-01', null, 14, 'APPLICATION', 'Retssikkerhedsloven § 11; to uger efter lokal praksis, skal bekræftes'),
    ('deadline.supplement.urgent', '2023-01-01', null, 5, 'APPLICATION', 'Retssikkerhedsloven § 11; 5 dage efter lokal praksis, skal bekræftes'),
    ('deadline.supplement.reminder.before', '2023-01-01', null, 3, 'APPLICATION', 'Retssikkerhedsloven § 11; 3 dage før svarfristen efter lokal praksis'),
    ('deadline.reach-citizen', '2023-01-01', null, 5, 'APPLICATION', 'Retssikkerhedsloven § 10; 5 dage efter lokal praksis, skal bekræftes'),
    ('deadline.complaint', '2023-01-01', null, 28, 'DECISION', 'Retssikkerhedsloven § 67 (fire uger)'),
    ('letter.presumed-weekdays', '2023-01-01', null, 6, 'DECISION', 'Ankestyrelsens vejledning 2018: et almindeligt brev er fremme inden for seks hverdage'),
    ('urgency.within-days', '2023-01-01', null, 14, 'APPLICATION', 'Lokal praksis, skal bekræftes'),
    ('pension.state-pension-age', '2022-01-01', null, 67, 'APPLICATION', 'Pensionsloven § 1 a; 67 år for dem, der når alderen i 2022-2029'),
    ('dental.prior-approval-limit', '2023-01-01', null, 10000, 'EXPENSE', 'Aktivloven § 82 a: behandling over 10.000 kr. skal godkendes på forhånd'),
    ('assets.cash-assistance.single', '2023-01-01', '2025-06-30', 10000, 'APPLICATION', 'Aktivloven § 14 før 1. juli 2025'),
    ('assets.cash-assistance.single', '2025-07-01', null, 15500, 'APPLICATION', 'Aktivloven § 14 fra 1. juli 2025 (Lundsteen Wiederquist, 21. februar 2025); tal for 2026 skal bekræftes'),
    ('assets.cash-assistance.couple', '2023-01-01', '2025-06-30', 20000, 'APPLICATION', 'Aktivloven § 14 før 1. juli 2025'),
    ('assets.cash-assistance.couple', '2025-07-01', null, 31000, 'APPLICATION', 'Aktivloven § 14 fra 1. juli 2025 (Lundsteen Wiederquist, 21. februar 2025); tal for 2026 skal bekræftes');
