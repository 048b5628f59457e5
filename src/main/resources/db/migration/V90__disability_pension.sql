-- Førtidspension: what is switched by date, ages and deadlines. Switch a step off by ending its row and beginning one with 0.
insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('pension.team', '2013-01-01', null, 1, 'APPLICATION', 'Pensionsloven § 18 og beskæftigelsesindsatsloven: sagen forelægges rehabiliteringsteamet; 0 fra den dag, teamet falder bort'),
    ('pension.clinical-function', '2013-01-01', null, 1, 'APPLICATION', 'Pensionsloven § 19: lægefaglig rådgivning kun fra regionens kliniske funktion; 0 fra den dag, den falder bort'),
    ('pension.adult-age', '2013-01-01', null, 18, 'APPLICATION', 'Pensionsloven § 16, stk. 2'),
    ('pension.full-age', '2013-01-01', null, 40, 'APPLICATION', 'Pensionsloven § 16: under 40 år kun i særlige tilfælde'),
    ('pension.senior-years', '2020-01-01', null, 6, 'APPLICATION', 'Pensionsloven § 26 a: højst seks år til folkepensionsalderen'),
    ('pension.fresh-papers-months', '2023-01-01', null, 12, 'APPLICATION', 'Lokal praksis: lægelige papirer ældre end et år kan være forældede, skal bekræftes'),
    ('deadline.hearing', '2023-01-01', null, 14, 'APPLICATION', 'Forvaltningsloven § 19; to uger efter lokal praksis, skal bekræftes'),
    ('deadline.hearing.extension', '2023-01-01', null, 14, 'APPLICATION', 'Forvaltningsloven § 19; to uger mere for den, der beder om det, efter lokal praksis'),
    ('deadline.hearing.longest', '2023-01-01', null, 56, 'APPLICATION', 'Forvaltningsloven § 19; otte uger i alt efter lokal beslutning, skal bekræftes'),
    ('deadline.hearing.reminder.before', '2023-01-01', null, 3, 'APPLICATION', 'Forvaltningsloven § 19; tre dage før fristen efter lokal praksis'),
    ('deadline.pension.job-centre', '2023-01-01', null, 28, 'APPLICATION', 'Pensionsloven § 18; fire uger efter lokal beslutning, skal bekræftes'),
    ('deadline.pension.clinical-statement', '2023-01-01', null, 42, 'APPLICATION', 'Pensionsloven § 19; seks uger efter aftale med regionen, skal bekræftes'),
    ('deadline.pension.team-meeting', '2023-01-01', null, 28, 'APPLICATION', 'Pensionsloven § 18; uden unødigt ophold (Ankestyrelsen 39-17), fire uger efter lokal beslutning');
