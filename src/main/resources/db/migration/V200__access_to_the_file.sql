-- Requests to see the file (forvaltningsloven §§ 9-17): states and days. What was asked, given and withheld stands sealed in the dossier.
create table file_access_request (
    id             uuid primary key,
    application_id uuid not null references application (id),
    number         int not null,
    received_on    date not null,
    due            date not null,
    expected_by    date,
    decided_at     timestamptz,
    fully          boolean,
    extract_id     uuid references document (id),
    told_at        timestamptz,
    withdrawn_at   timestamptz,
    acting_id      uuid not null references acting_context (id),
    version        int not null default 0,
    unique (application_id, number),
    check (due >= received_on),
    check (expected_by > due),
    check ((decided_at is null) = (fully is null)),
    check (extract_id is null or decided_at is not null),
    check (told_at is null or decided_at is not null),
    check (withdrawn_at is null or decided_at is null)
);
comment on column file_access_request.due is 'The last of seven working days (forvaltningsloven § 16, stk. 2)';
comment on column file_access_request.expected_by is 'What the citizen was told when that could not be kept';
-- One at a time for a case.
create unique index file_access_request_open on file_access_request (application_id) where told_at is null and withdrawn_at is null;
alter table file_access_request enable row level security;
alter table file_access_request force row level security;
create policy file_access_request_scope on file_access_request
    using (in_scope('citizen', 'staff', 'system') and exists (select 1 from application a where a.id = application_id));
grant select, insert, update on file_access_request to medvind_app;

-- What is kept out of a citizen's portal, letters and extracts: one answer, value, note or file each, on a ground of the law.
-- Marks are lifted and never deleted; why, and the facts given instead, are sealed.
create table file_mark (
    id             uuid primary key,
    application_id uuid not null references application (id),
    part           text not null check (part ~ '^[0-9a-f]{32}$'),
    document_id    uuid references document (id) on delete set null,
    ground         text not null check (ground in ('INTERNAL', 'COURT', 'SELF', 'OTHERS', 'CONTROL', 'CRIME')),
    why            bytea not null,
    facts          bytea,
    marked_at      timestamptz not null,
    acting_id      uuid not null references acting_context (id),
    lifted_at      timestamptz,
    lifted_by      uuid references acting_context (id),
    lift_why       bytea,
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_why is null))
);
comment on column file_mark.part is 'A keyed fingerprint of what is marked; it says nothing of it';
create unique index file_mark_standing on file_mark (application_id, part) where lifted_at is null;
create index file_mark_document on file_mark (document_id) where lifted_at is null;
alter table file_mark enable row level security;
alter table file_mark force row level security;
create policy file_mark_seen on file_mark for select
    using (in_scope('citizen', 'machine', 'staff', 'system') and exists (select 1 from application a where a.id = application_id));
create policy file_mark_made on file_mark for insert
    with check (in_scope('staff') and exists (select 1 from application a where a.id = application_id));
create policy file_mark_lifted on file_mark for update
    using (in_scope('staff') and exists (select 1 from application a where a.id = application_id));
grant select, insert, update on file_mark to medvind_app;

-- A marked file is not there for citizens and for computers that act for them, by whatever way they ask.
create policy document_not_exempt on document as restrictive for select
    using (not in_scope('citizen', 'machine')
           or not exists (select 1 from file_mark m where m.document_id = document.id and m.lifted_at is null));

insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('deadline.file-access', '2023-01-01', null, 7, 'APPLICATION', 'Forvaltningsloven § 16, stk. 2: inden 7 arbejdsdage efter modtagelsen'),
    ('deadline.file-access.delayed', '2023-01-01', null, 7, 'APPLICATION', 'Forvaltningsloven § 16, stk. 2; 7 arbejdsdage mere efter lokal beslutning, skal bekræftes');
