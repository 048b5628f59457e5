-- Complaints about decisions. What is complained of stands sealed in the dossier; here are states, days and codes.
create table complaint (
    id              uuid primary key,
    application_id  uuid not null references application (id),
    number          int not null,
    decision_number int not null,
    state           text not null check (state in ('DRAFT', 'ABANDONED', 'REASSESSMENT', 'CHANGED', 'FORWARDED', 'RULED', 'ENDED', 'WITHDRAWN')),
    channel         text not null,
    body            text not null check (body in ('ANKESTYRELSEN', 'PATIENT_COMPLAINTS')),
    begun_at        timestamptz not null,
    draft_until     timestamptz not null,
    moved_at        timestamptz not null,
    complain_by     date not null,
    received_on     date,
    late            boolean not null default false,
    reassess_by     date,
    expected_by     date,
    reassessed      text check (reassessed in ('UPHELD', 'PARTLY_CHANGED', 'FULLY_CHANGED')),
    change_open     boolean not null default false,
    maintained      boolean,
    forwarded_on    date,
    forward_way     text check (forward_way in ('DIGITAL_POST', 'BY_HAND')),
    message_id      uuid not null unique,
    cover_id        uuid references document (id),
    ruling_by       date,
    ruling          text check (ruling in ('UPHELD', 'CHANGED', 'REMANDED', 'DISMISSED')),
    new_case        text references application (case_number),
    ended_at        timestamptz,
    acting_id       uuid not null references acting_context (id),
    version         int not null default 0,
    unique (application_id, number)
);
-- One at a time for a case.
create unique index complaint_open on complaint (application_id) where ended_at is null;
alter table complaint enable row level security;
alter table complaint force row level security;
create policy complaint_scope on complaint
    using (exists (select 1 from application a where a.id = application_id));
grant select, insert, update on complaint to medvind_app;

insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('deadline.complaint.draft', '2023-01-01', null, 90, 'DECISION', 'Databeskyttelsesforordningen artikel 5, stk. 1, litra e; 90 dage efter lokal beslutning, skal bekræftes'),
    ('deadline.complaint.reassessment', '2023-01-01', null, 28, 'DECISION', 'Retssikkerhedsloven § 66 og bekendtgørelse om retssikkerhed: genvurdering inden fire uger'),
    ('deadline.complaint.reassessment.notice', '2023-01-01', null, 3, 'DECISION', 'Retssikkerhedsloven § 66; besked tre dage før fristen efter lokal beslutning, skal bekræftes'),
    ('deadline.complaint.reassessment.delayed', '2023-01-01', null, 14, 'DECISION', 'Retssikkerhedsloven § 66; to uger mere efter lokal beslutning, skal bekræftes'),
    ('deadline.complaint.carry-out', '2023-01-01', null, 7, 'DECISION', 'God forvaltningsskik; en uge til at udføre en ny afgørelse efter lokal beslutning, skal bekræftes'),
    ('deadline.complaint.ruling', '2023-01-01', null, 182, 'DECISION', 'Klageinstansens ventede sagsbehandlingstid, et halvt år; skal bekræftes');
