-- Somebody asked for help with an application. The work item of the same id is what an employee sees of it.
create table help_request (
    id             uuid primary key,
    application_id uuid not null references application (id),
    phone          bytea,
    asked_at       timestamptz not null,
    acting_id      uuid not null references acting_context (id),
    ended_at       timestamptz
);
create unique index help_request_open on help_request (application_id) where ended_at is null;

-- Words by which a citizen and an employee on the phone know that they mean the same case.
create table spoken_code (
    application_id uuid primary key references application (id),
    code_index     bytea not null unique,
    code           bytea not null,
    expires_at     timestamptz not null
);

alter table help_request enable row level security;
alter table help_request force row level security;
create policy help_request_scope on help_request
    using (exists (select 1 from application a where a.id = application_id));
alter table spoken_code enable row level security;
alter table spoken_code force row level security;
create policy spoken_code_scope on spoken_code
    using (exists (select 1 from application a where a.id = application_id));

grant select, insert, update on help_request to medvind_app;
grant select, insert, update, delete on spoken_code to medvind_app;
