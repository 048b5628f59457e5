-- Files of applications: names and content are sealed with a key per file, which is sealed in turn.
create table document (
    id             uuid primary key,
    application_id uuid not null references application (id),
    name_sealed    bytea not null,
    key_sealed     bytea not null,
    type           text not null,
    origin         text not null,
    code           text,
    size           bigint not null,
    sha256         bytea,
    state          text not null,
    received_at    timestamptz not null,
    acting_id      uuid not null references acting_context (id),
    scan_due_at    timestamptz,
    scan_attempts  int not null default 0,
    scanned_at     timestamptz
);
create index document_application on document (application_id, received_at);
create index document_scan on document (scan_due_at) where scan_due_at is not null;

create table document_piece (
    document_id uuid not null references document (id) on delete cascade,
    position    int not null,
    bytes       bytea not null,
    primary key (document_id, position)
);
alter table document_piece alter column bytes set storage external;

alter table document enable row level security;
alter table document force row level security;
alter table document_piece enable row level security;
alter table document_piece force row level security;

create policy document_scope on document
    using (exists (select 1 from application a where a.id = application_id));
create policy document_piece_scope on document_piece
    using (exists (select 1 from document d where d.id = document_id));

grant select, insert, update, delete on document to medvind_app;
grant select, insert, delete on document_piece to medvind_app;
