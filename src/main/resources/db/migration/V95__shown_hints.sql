-- Which hints a citizen was shown, and which still stood when the application was sent: so that one can see later whether hints
-- kept people from applying who would have got help. A code and an outlook, no words of anybody.
create table shown_hint (
    application_id uuid not null references application (id),
    code           text not null,
    outlook        text not null,
    shown_at       timestamptz not null,
    stood_at_end   boolean not null default false,
    primary key (application_id, code, outlook)
);
alter table shown_hint enable row level security;
alter table shown_hint force row level security;
create policy shown_hint_scope on shown_hint
    using (exists (select 1 from application a where a.id = application_id));
grant select, insert, update on shown_hint to medvind_app;

insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('supplement.more-time.most', '2023-01-01', null, 2, 'APPLICATION', 'Retssikkerhedsloven § 4 og § 11; to gange uden at spørge efter lokal beslutning, skal bekræftes'),
    ('papers.latest-days', '2023-01-01', null, 90, 'APPLICATION', 'Retssikkerhedsloven § 11; så langt ud kan borgeren love et papir efter lokal beslutning, skal bekræftes');
