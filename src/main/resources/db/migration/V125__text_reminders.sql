-- Text messages that citizens are owed besides a letter that reminds them: one for each day something is to be done
-- by. No words and no telephone number: Digital Post knows the numbers, and every message says the same.
create table text_reminder (
    id             uuid primary key,
    application_id uuid not null references application (id),
    occasion       text not null check (occasion in ('DRAFT', 'PAPER', 'SUPPLEMENT', 'HEARING', 'FEE')),
    by_day         date not null,
    due_at         timestamptz not null,
    attempts       int not null default 0,
    outcome        text check (outcome in ('SENT', 'NOT_SUBSCRIBED', 'NOT_NEEDED', 'DROPPED')),
    ended_at       timestamptz,
    unique (application_id, by_day),
    check ((outcome is null) = (ended_at is null))
);
create index text_reminder_due on text_reminder (due_at) where outcome is null;
alter table text_reminder enable row level security;
alter table text_reminder force row level security;
create policy text_reminder_scope on text_reminder
    using (exists (select 1 from application a where a.id = application_id));
grant select, insert, update, delete on text_reminder to medvind_app;

insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('text-message.from-hour', '2023-01-01', null, 9, 'APPLICATION', 'God forvaltningsskik: sms kun om dagen; fra klokken 9 efter lokal beslutning, skal bekræftes'),
    ('text-message.until-hour', '2023-01-01', null, 19, 'APPLICATION', 'God forvaltningsskik: sms kun om dagen; til klokken 19 efter lokal beslutning, skal bekræftes');
