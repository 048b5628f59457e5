-- What CPR told of the citizens of open cases: a code, a day and what an employee made of it. Nothing of people without a case.
create table life_event (
    id             uuid primary key,
    application_id uuid not null references application (id),
    event_id       text not null,
    kind           text not null check (kind in ('DEATH', 'MOVED_AWAY', 'PROTECTION')),
    happened_on    date not null,
    heard_at       timestamptz not null,
    asked          boolean not null default false,
    answer         text check (answer in ('GO_ON', 'CLOSE')),
    answered_at    timestamptz,
    answered_by    uuid references acting_context (id),
    unique (application_id, event_id),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index life_event_open on life_event (application_id) where asked and answer is null;
alter table life_event enable row level security;
alter table life_event force row level security;
create policy life_event_scope on life_event
    using (exists (select 1 from application a where a.id = application_id));
create policy life_event_behind_glass on life_event as restrictive using (not in_scope('desk'));
grant select, insert, update on life_event to medvind_app;

-- How far CPR's list has been read. No person in it.
create table cpr_event_position (
    one      boolean primary key default true check (one),
    position bigint not null
);
insert into cpr_event_position (position) values (0);
grant select, update on cpr_event_position to medvind_app;

insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('deadline.life-event', '2023-01-01', null, 2, 'DECISION', 'God forvaltningsskik; to dage til at tage stilling efter lokal beslutning, skal bekræftes');
