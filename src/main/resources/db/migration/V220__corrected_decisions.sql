-- Corrections of decisions that were sent with an error in them. What was wrong stands sealed in the dossier; here are states, days and codes.
create table correction (
    id              uuid primary key,
    application_id  uuid not null references application (id),
    number          int not null,
    decision_number int not null,
    error           text not null check (error in ('CLERICAL', 'AMOUNT', 'LAW', 'RECIPIENT', 'NEW_FACTS')),
    begun_at        timestamptz not null,
    proposal_number int,
    heard_until     date,
    new_decision    int,
    replaced_at     timestamptz,
    dropped         boolean not null default false,
    ended_at        timestamptz,
    acting_id       uuid not null references acting_context (id),
    version         int not null default 0,
    unique (application_id, number),
    check (new_decision > decision_number),
    check (not dropped or (new_decision is null and ended_at is not null))
);
-- One at a time for a case.
create unique index correction_open on correction (application_id) where ended_at is null;
alter table correction enable row level security;
alter table correction force row level security;
create policy correction_scope on correction
    using (exists (select 1 from application a where a.id = application_id));
grant select, insert, update on correction to medvind_app;

-- A letter that another one stands in for stays in the file and says so.
alter table letter add column replaced_by uuid references letter (id);
