-- Parties and who acts. CPR number and name are sealed by the application; the index is keyed.
create table party (
    id          uuid primary key,
    cpr_sealed  bytea not null,
    cpr_index   bytea not null unique,
    name_sealed bytea not null,
    created_at  timestamptz not null default now()
);

create table acting_context (
    id             uuid primary key,
    actor_id       uuid not null,
    actor_name     text not null,
    roles          text not null,
    administration text,
    team           text,
    method         text not null,
    level          text,
    represented    uuid,
    authority      text not null,
    channel        text not null,
    created_at     timestamptz not null default now()
);

insert into acting_context (id, actor_id, actor_name, roles, method, authority, channel)
values ('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 'Medvind', '', 'SYSTEM', 'OFFICE', 'SYSTEM');

-- What a transaction says about itself (dk.medvind.identity.Scopes). Empty settings are null, and null shows nothing.
create function in_scope(variadic kinds text[]) returns boolean stable parallel safe language sql as
$$ select coalesce(current_setting('medvind.scope', true) = any (kinds), false) $$;
create function scope_party() returns uuid stable parallel safe language sql as
$$ select nullif(current_setting('medvind.party', true), '')::uuid $$;
create function scope_administration() returns text stable parallel safe language sql as
$$ select nullif(current_setting('medvind.administration', true), '') $$;

create table application (
    id               uuid primary key,
    case_number      text not null unique,
    type             text not null,
    party_id         uuid not null references party (id),
    administration   text not null,
    team             text not null,
    state            text not null,
    channel          text not null,
    started_at       timestamptz not null,
    received_at      timestamptz,
    submitted_at     timestamptz,
    complete_at      timestamptz,
    decision_due     timestamptz,
    decided_at       timestamptz,
    notified_at      date,
    complaint_until  date,
    closed_at        timestamptz,
    draft_expires_at timestamptz not null,
    urgent           boolean not null default false,
    process_instance text,
    release          text,
    acting_id        uuid not null references acting_context (id),
    version          int not null default 0
);
create index application_party on application (party_id);
create index application_state on application (administration, state);
create sequence case_number_sequence;

alter table party enable row level security;
alter table party force row level security;
alter table application enable row level security;
alter table application force row level security;
alter table acting_context enable row level security;
alter table acting_context force row level security;

create policy application_scope on application
    using (case current_setting('medvind.scope', true)
             when 'citizen' then party_id = scope_party()
             when 'staff' then administration = scope_administration()
             else in_scope('system', 'machine') end);

create policy party_scope on party
    using (case current_setting('medvind.scope', true)
             when 'citizen' then id = scope_party()
             when 'staff' then exists (select 1 from application a where a.party_id = party.id)
             else in_scope('system', 'login', 'machine') end);

create policy acting_scope on acting_context for select
    using (case current_setting('medvind.scope', true)
             when 'citizen' then represented = scope_party()
             else in_scope('staff', 'system', 'login', 'machine', 'auditor') end);
create policy acting_write on acting_context for insert
    with check (in_scope('citizen', 'staff', 'system', 'login', 'machine', 'auditor'));

grant select, insert, update on party, application to medvind_app;
grant select, insert on acting_context to medvind_app;
grant usage on sequence case_number_sequence to medvind_app;
