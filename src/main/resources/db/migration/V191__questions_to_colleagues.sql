-- Questions an employee asked a colleague about a case. The words are sealed; the answer becomes a journal note.
create table colleague_question (
    id             uuid primary key,
    application_id uuid not null references application (id),
    number         int not null,
    task           uuid not null unique,
    asker          uuid not null,
    asker_name     text not null,
    asked_name     text not null,
    words          bytea not null,
    asked_at       timestamptz not null,
    due            timestamptz not null,
    acting_id      uuid not null references acting_context (id),
    answered_at    timestamptz,
    withdrawn_at   timestamptz,
    unique (application_id, number),
    check (answered_at is null or withdrawn_at is null)
);
alter table colleague_question enable row level security;
alter table colleague_question force row level security;
create policy colleague_question_scope on colleague_question
    using (in_scope('staff', 'system') and exists (select 1 from application a where a.id = application_id));
grant select, insert, update on colleague_question to medvind_app;
