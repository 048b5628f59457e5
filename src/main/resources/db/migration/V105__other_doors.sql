-- Somebody who asks for help may be known by sight alone: a party without a CPR number until it is found.
alter table party alter column cpr_sealed drop not null;
alter table party alter column cpr_index drop not null;
alter table party add constraint party_cpr_number check ((cpr_sealed is null) = (cpr_index is null));

-- What another computer delivered is shown to that computer alone; its account stands where a citizen's party would.
alter table intake add column taken_at timestamptz not null default now();
drop policy intake_scope on intake;
create policy intake_scope on intake
    using (in_scope('system') or (in_scope('machine') and sender = scope_party()));

-- Receipts that employees' registrations owe. A node takes one for a while; it goes out in its own transaction.
create table owed_receipt (
    application_id uuid primary key references application (id),
    due_at         timestamptz not null,
    attempts       int not null default 0
);
create index owed_receipt_due on owed_receipt (due_at);
alter table owed_receipt enable row level security;
alter table owed_receipt force row level security;
create policy owed_receipt_scope on owed_receipt
    using (exists (select 1 from application a where a.id = application_id));
grant select, insert, update, delete on owed_receipt to medvind_app;

-- Who at the office acted for a citizen is for the office; the citizen's own acts stay theirs to see.
drop policy acting_scope on acting_context;
create policy acting_scope on acting_context for select
    using (case current_setting('medvind.scope', true)
             when 'citizen' then represented = scope_party() and administration is null
             else in_scope('staff', 'system', 'login', 'machine', 'auditor') end);
