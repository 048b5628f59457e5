-- Notes of what was said and done (offentlighedsloven § 13). Written once: nobody changes or deletes them. The words are sealed.
create table journal_note (
    id             uuid primary key,
    application_id uuid not null references application (id),
    about          text not null check (about in ('NOTE', 'PHONE_CALL', 'MEETING', 'COLLEAGUE', 'LIFE_EVENT')),
    words          bytea not null,
    author         text not null,
    at             timestamptz not null,
    acting_id      uuid not null references acting_context (id)
);
create index journal_note_application on journal_note (application_id, at);
alter table journal_note enable row level security;
alter table journal_note force row level security;
create policy journal_note_scope on journal_note
    using (in_scope('staff', 'system') and exists (select 1 from application a where a.id = application_id));
grant select, insert on journal_note to medvind_app;

-- What an employee must know to meet a citizen well: a word of a closed list, from whom, and until when.
create table support_flag (
    id             uuid primary key,
    party_id       uuid not null references party (id),
    administration text not null,
    need           text not null check (need in ('INTERPRETER', 'SIGN_LANGUAGE', 'CALL_FIRST', 'WRITE_ONLY', 'COMPANION', 'MORE_TIME')),
    language       text check (language ~ '^[a-z]{2,3}$'),
    source         text not null check (source in ('CITIZEN', 'RELATIVE', 'EMPLOYEE')),
    until          date not null,
    noted_at       timestamptz not null,
    acting_id      uuid not null references acting_context (id),
    ended_at       timestamptz,
    ended_by       uuid references acting_context (id),
    check ((need = 'INTERPRETER') = (language is not null)),
    check ((ended_at is null) = (ended_by is null))
);
create unique index support_flag_once on support_flag (party_id, administration, need) where ended_at is null;
alter table support_flag enable row level security;
alter table support_flag force row level security;
create policy support_flag_scope on support_flag
    using (case current_setting('medvind.scope', true)
             when 'citizen' then party_id = scope_party()
             when 'staff' then administration = scope_administration()
                               and exists (select 1 from application a where a.party_id = support_flag.party_id)
             else in_scope('system') end);
-- Only employees note and end them.
create policy support_flag_by_employees on support_flag as restrictive for insert with check (in_scope('staff'));
create policy support_flag_ended_by_employees on support_flag as restrictive for update using (in_scope('staff'));
grant select, insert, update on support_flag to medvind_app;
