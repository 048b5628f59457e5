-- A decision's letter waits before it goes, and is followed until it is known to have arrived.
insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('letter.undo-minutes', '2023-01-01', null, 10, 'DECISION', 'Lokal beslutning: ti minutter til at fortryde en afsendelse, skal bekræftes'),
    ('letter.digital-weekdays', '2023-01-01', null, 0, 'DECISION', 'Lov om Digital Post § 10: digital post er kommet frem, når den er tilgængelig for modtageren'),
    ('deadline.letter.receipt', '2023-01-01', null, 2, 'DECISION', 'Lokal beslutning: to dage uden svar fra Digital Post, skal bekræftes'),
    ('deadline.letter.through', '2023-01-01', null, 2, 'DECISION', 'Retssikkerhedsloven § 3, stk. 1 (hurtigst muligt); to dage efter lokal beslutning, skal bekræftes');

-- What is known of the sending that counts: taken by whoever carries it, delivered, rejected, or no answer in time.
alter table letter
    add column state text check (state in ('ACCEPTED', 'DELIVERED', 'REJECTED', 'UNANSWERED')),
    add column state_at timestamptz,
    -- Whether the process that waits knows of the answer.
    add column state_told boolean not null default true;
select set_config('medvind.scope', 'system', true);
-- What was sent before anybody followed it counted as arrived.
update letter set state = 'DELIVERED', state_at = sent_at where sent_at is not null;
alter table letter add check ((state is null) = (sent_at is null) and (state is null) = (state_at is null));
create index letter_untold on letter (state_at) where not state_told;

-- Sendings that came to nothing; the letter went again under another message id.
create table letter_attempt (
    message_id uuid primary key,
    letter_id  uuid not null references letter (id),
    channel    text not null,
    sent_at    timestamptz not null,
    state      text not null check (state in ('ACCEPTED', 'DELIVERED', 'REJECTED', 'UNANSWERED')),
    state_at   timestamptz not null
);
create index letter_attempt_letter on letter_attempt (letter_id);
alter table letter_attempt enable row level security;
alter table letter_attempt force row level security;
create policy letter_attempt_scope on letter_attempt
    using (exists (select 1 from letter l where l.id = letter_id));
grant select, insert, update on letter_attempt to medvind_app;

-- A decision binds when the citizen is told of it. Until its letter has gone, whoever decided may take it back; then never.
create or replace function application_state_moves() returns trigger language plpgsql as
$$ begin
     if old.state = 'DECIDED' and new.state = 'READY_FOR_ASSESSMENT' and new.decided_at is null and old.notified_at is null
        and not exists (select 1 from letter l where l.application_id = old.id and l.kind = 'DECISION'
                        and l.sent_at is not null and l.composed_at >= old.decided_at) then
       return new;
     end if;
     if not application_may_become(old.state, new.state) then
       raise exception 'An application cannot go from % to %', old.state, new.state using errcode = 'check_violation';
     end if;
     if new.state = 'DECIDED' and new.decided_at is null then
       raise exception 'An application is decided at some time' using errcode = 'check_violation';
     end if;
     return new;
   end $$;
