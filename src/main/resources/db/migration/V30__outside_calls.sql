-- The journal of calls to outside systems: which, for which case, by which law, how it went. No content and no
-- personal data, so no row security; a key once stored is never deleted by the application.
create table outside_call (
    call_key      text primary key check (length(call_key) <= 200),
    case_number   text not null,
    system        text not null,
    legal_basis   text not null check (legal_basis <> ''),
    state         text not null check (state in ('STARTED', 'DONE', 'FAILED', 'BY_HAND')),
    failure       text,
    attempts      int not null,
    first_started timestamptz not null,
    last_started  timestamptz not null,
    ended         timestamptz
);
create index outside_call_case on outside_call (case_number);
create index outside_call_failed on outside_call (last_started) where state = 'FAILED';

grant select, insert, update on outside_call to medvind_app;
