-- Letters to citizens; the PDF is a document. The message id is there before the letter is first handed over.
create table letter (
    id             uuid primary key,
    application_id uuid not null references application (id),
    kind           text not null,
    title          text not null,
    language       text not null,
    document_id    uuid not null unique references document (id),
    message_id     uuid not null unique,
    composed_at    timestamptz not null,
    channel        text,
    sent_at        timestamptz,
    notified_on    date,
    check ((channel is null) = (sent_at is null) and (sent_at is null) = (notified_on is null))
);
create index letter_application on letter (application_id, composed_at);

alter table letter enable row level security;
alter table letter force row level security;
create policy letter_scope on letter
    using (exists (select 1 from application a where a.id = application_id));

grant select, insert, update on letter to medvind_app;
