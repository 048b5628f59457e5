-- Health cards and change of doctor: what they cost, when they are free, how far a doctor may be away.
insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('health-card.fee', '2020-01-01', '2022-12-31', 205, 'APPLICATION', 'Gebyr for sundhedskort, jf. sundhedsloven § 12; 205 kr. i 2020 (Odense Kommune), årene til og med 2022 skal bekræftes'),
    ('health-card.fee', '2023-01-01', '2023-12-31', 220, 'APPLICATION', 'Gebyr for sundhedskort, jf. sundhedsloven § 12; 220 kr. i 2023 (Middelfart Kommune)'),
    ('health-card.fee', '2024-01-01', null, 225, 'APPLICATION', 'Gebyr for sundhedskort, jf. sundhedsloven § 12; 225 kr. i 2024, årene efter skal bekræftes'),
    ('health-card.free.name-change-months', '2020-01-01', null, 3, 'APPLICATION', 'Gratis ved nyt navn efter vielse inden tre måneder (Odense Kommune), skal bekræftes'),
    ('health-card.free.turned-15-days', '2020-01-01', null, 60, 'APPLICATION', 'Gratis lægeskift inden 60 dage efter 15-årsdagen (Odense Kommune), skal bekræftes'),
    ('health-card.own-choice-age', '2020-01-01', null, 15, 'APPLICATION', 'Sundhedsloven § 59; fra 15 år vælger man selv læge'),
    ('health-card.doctor-distance-km', '2020-01-01', null, 5, 'APPLICATION', 'Sundhedsloven § 59: 15 km fra hjemmet, 5 km i København; skal bekræftes'),
    ('health-card.delivery-weeks', '2020-01-01', null, 4, 'DECISION', 'Kortet kommer inden to til fire uger (Varde og Randers Kommuner), skal bekræftes'),
    ('health-card.fee-days', '2023-01-01', null, 14, 'APPLICATION', 'Så længe venter vi på gebyret; lokal beslutning, skal bekræftes'),
    ('health-card.fee-reminder-days', '2023-01-01', null, 3, 'APPLICATION', 'Så længe efter minder vi om gebyret; lokal beslutning, skal bekræftes');

-- Each time somebody set out to pay a fee by card. How it went is asked of the payment system, never believed from a message.
create table fee_payment (
    id             uuid primary key,
    application_id uuid not null references application (id),
    attempt        int not null,
    amount         numeric(14, 2) not null check (amount > 0),
    state          varchar(12) not null check (state in ('OPEN', 'PAID', 'SPENT', 'CANCELLED', 'EXPIRED', 'REFUND_DUE', 'REFUNDED')),
    provider_id    varchar(80) not null unique,
    page           varchar(500) not null,
    opened_at      timestamptz not null,
    looked_at      timestamptz not null,
    unique (application_id, attempt)
);
create index fee_payment_unsettled on fee_payment (looked_at) where state in ('OPEN', 'PAID', 'REFUND_DUE');

alter table fee_payment enable row level security;
alter table fee_payment force row level security;
create policy fee_payment_scope on fee_payment
    using (exists (select 1 from application a where a.id = application_id));
grant select, insert, update on fee_payment to medvind_app;
