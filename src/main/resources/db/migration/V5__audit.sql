-- The audit trail: rows are added and read, never changed (no update or delete is granted).
create table audit_row (
    id          bigint generated always as identity primary key,
    tx          xid8 not null default pg_current_xact_id(),
    written_at  timestamptz not null default now(),
    at          timestamptz not null,
    acting_id   uuid not null,
    actor_id    uuid not null,
    kind        text not null,
    what        text not null,
    purpose     text not null,
    about       uuid,
    case_number text,
    channel     text not null
);
create index audit_row_tx on audit_row (tx, id);
create index audit_row_about on audit_row (about, at desc);

create table audit_seal (
    no        bigint generated always as identity primary key,
    from_tx   xid8 not null,
    to_tx     xid8 not null,
    row_count int not null,
    hash      bytea not null,
    sealed_at timestamptz not null default now()
);

alter table audit_row enable row level security;
alter table audit_row force row level security;
create policy audit_read on audit_row for select
    using (case current_setting('medvind.scope', true)
             when 'citizen' then about = scope_party()
             else in_scope('auditor', 'system') end);
create policy audit_write on audit_row for insert
    with check (in_scope('citizen', 'staff', 'system', 'login', 'machine', 'auditor'));

grant select, insert on audit_row, audit_seal to medvind_app;
