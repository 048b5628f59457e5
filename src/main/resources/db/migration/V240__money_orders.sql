-- Every payment that was ordered, or that could not be: state, way and days. Amounts, payees and accounts are sealed.
create table money_order (
    id             uuid primary key,
    application_id uuid not null references application (id),
    number         int not null,
    reference      text not null unique,
    state          text not null check (state in ('ORDERED', 'NO_ACCOUNT', 'RETURNED')),
    way            text not null check (way in ('NEMKONTO', 'SUPPLIER', 'ACCOUNT', 'OUTSIDE')),
    line           int,
    replaces       int,
    content        bytea not null,
    ordered_at     timestamptz not null,
    returned_on    date,
    reason         text check (reason in ('ACCOUNT_CLOSED', 'NO_SUCH_ACCOUNT', 'REFUSED_BY_PAYEE', 'UNKNOWN')),
    unique (application_id, number),
    -- What did not get through is paid another way once.
    unique (application_id, replaces),
    check (replaces < number),
    check ((state = 'RETURNED') = (returned_on is not null) and (returned_on is null) = (reason is null))
);
alter table money_order enable row level security;
alter table money_order force row level security;
create policy money_order_scope on money_order
    using (exists (select 1 from application a where a.id = application_id));
create policy money_order_behind_glass on money_order as restrictive using (not in_scope('desk'));
grant select, insert, update on money_order to medvind_app;

-- What the payment system told of money that came back. A reference of ours that we did not know is kept: its order may be written later.
create table money_return (
    event_id    text primary key,
    reference   text not null,
    returned_on date not null,
    reason      text not null,
    heard_at    timestamptz not null,
    taken       boolean not null default false
);
create index money_return_open on money_return (heard_at) where not taken;
grant select, insert, update on money_return to medvind_app;

create table money_return_position (
    one      boolean primary key default true check (one),
    position bigint not null
);
insert into money_return_position (position) values (0);
grant select, update on money_return_position to medvind_app;

insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('deadline.unpaid-money', '2023-01-01', null, 2, 'DECISION', 'God forvaltningsskik; to dage til at finde en anden vej til penge, der ikke kom frem, efter lokal beslutning, skal bekræftes');
