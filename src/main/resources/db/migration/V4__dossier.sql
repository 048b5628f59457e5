-- What is known and was done in a case. Contents are sealed by the application; entries are added, never changed.
create table dossier_entry (
    id             uuid primary key,
    seq            bigint generated always as identity,
    application_id uuid not null references application (id),
    kind           text not null,
    entry_key      text not null,
    content        bytea not null,
    content_hash   bytea not null,
    acting_id      uuid not null references acting_context (id),
    at             timestamptz not null,
    unique (application_id, kind, entry_key)
);

create table draft (
    application_id uuid not null references application (id),
    form           text not null,
    answers        bytea not null,
    acting_id      uuid not null references acting_context (id),
    saved_at       timestamptz not null,
    primary key (application_id, form)
);

alter table dossier_entry enable row level security;
alter table dossier_entry force row level security;
create policy dossier_scope on dossier_entry
    using (exists (select 1 from application a where a.id = application_id));
alter table draft enable row level security;
alter table draft force row level security;
create policy draft_scope on draft
    using (exists (select 1 from application a where a.id = application_id));

grant select, insert on dossier_entry to medvind_app;
-- A draft is deleted when it is sent or given up.
grant select, insert, update, delete on draft to medvind_app;
