-- Lines that are paid when an invoice comes: until when, and how it ended. How much stands in the decision.
create table awaited_invoice (
    application_id uuid not null references application (id),
    line           int not null,
    last_day       date not null,
    state          text not null default 'OPEN' check (state in ('OPEN', 'USED', 'ENDED')),
    primary key (application_id, line)
);
alter table awaited_invoice enable row level security;
alter table awaited_invoice force row level security;
create policy awaited_invoice_scope on awaited_invoice
    using (exists (select 1 from application a where a.id = application_id));
create policy awaited_invoice_behind_glass on awaited_invoice as restrictive using (not in_scope('desk'));
grant select, insert, update on awaited_invoice to medvind_app;

-- Invoices that came for them. Supplier, amount, number and file are sealed; two of one supplier with one number are told by the fingerprint.
create table invoice (
    id             uuid primary key,
    application_id uuid not null references application (id),
    number         int not null,
    line           int not null,
    key            text not null,
    state          text not null default 'SENT' check (state in ('SENT', 'ACCEPTED', 'PAID', 'NOT_PAID')),
    fingerprint    bytea not null,
    content        bytea not null,
    came_at        timestamptz not null,
    acting_id      uuid not null references acting_context (id),
    unique (application_id, number),
    unique (application_id, key),
    foreign key (application_id, line) references awaited_invoice (application_id, line)
);
create unique index invoice_once on invoice (application_id, fingerprint) where state <> 'NOT_PAID';
alter table invoice enable row level security;
alter table invoice force row level security;
create policy invoice_scope on invoice
    using (exists (select 1 from application a where a.id = application_id));
create policy invoice_behind_glass on invoice as restrictive using (not in_scope('desk'));
grant select, insert, update on invoice to medvind_app;

insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('invoice.last-day', '2023-01-01', null, 90, 'DECISION', 'Lokal beslutning: så mange dage efter afgørelsen betales der mod faktura, skal bekræftes'),
    ('invoice.reminder', '2023-01-01', null, 14, 'DECISION', 'Lokal beslutning: så mange dage før sidste dag mindes der om fakturaen, skal bekræftes'),
    ('deadline.invoice', '2023-01-01', null, 3, 'DECISION', 'Lokal beslutning: så mange dage har en sagsbehandler til en faktura eller en rest, skal bekræftes');
