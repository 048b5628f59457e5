-- A case belongs to the team on its application. Employees of that team handle it; who else does is let in by name and for a
-- time: by work they were given, by having registered the application, or by breaking the glass, which leaders review.
create function scope_actor() returns uuid stable parallel safe language sql as
$$ select nullif(current_setting('medvind.actor', true), '')::uuid $$;
create function scope_team() returns text stable parallel safe language sql as
$$ select nullif(current_setting('medvind.team', true), '') $$;
-- The party an employee is as a citizen, where the log-in tells it.
create function scope_self() returns uuid stable parallel safe language sql as
$$ select nullif(current_setting('medvind.self', true), '')::uuid $$;
create function scope_leads() returns boolean stable parallel safe language sql as
$$ select coalesce(current_setting('medvind.leads', true) = 'yes', false) $$;

create table case_admission (
    id             uuid primary key,
    case_number    text not null,
    employee       uuid not null,
    why            text not null check (why in ('WORK', 'REGISTERED', 'HANDED_ON', 'BREAK_GLASS')),
    begun_at       timestamptz not null,
    until          timestamptz not null,
    check (why <> 'BREAK_GLASS' or until <= begun_at + interval '60 minutes')
);
create index case_admission_employee on case_admission (employee, until);

-- Why the glass was broken, and what the leader said of it. Words are sealed by the application.
create table broken_glass (
    admission_id   uuid primary key references case_admission (id),
    case_number    text not null references application (case_number),
    administration text not null,
    team           text not null,
    employee       uuid not null,
    employee_name  text not null,
    employee_team  text,
    reason         text not null check (reason in ('CITIZEN_HERE', 'URGENT', 'COLLEAGUE_AWAY', 'TAKING_OVER', 'ASKED_BY_TEAM')),
    words          bytea not null,
    at             timestamptz not null,
    acting_id      uuid not null references acting_context (id),
    reviewed_at    timestamptz,
    reviewer       uuid references acting_context (id),
    reviewer_name  text,
    verdict        text check (verdict in ('FOUNDED', 'UNFOUNDED')),
    review         bytea,
    check ((reviewed_at is null) = (verdict is null) and (verdict is null) = (review is null) and (verdict is null) = (reviewer is null))
);
create index broken_glass_unreviewed on broken_glass (administration, at) where reviewed_at is null;
create index broken_glass_at on broken_glass (administration, at);

alter table case_admission enable row level security;
alter table case_admission force row level security;
create policy admission_seen on case_admission for select
    using (in_scope('system') or (in_scope('staff', 'desk') and employee = scope_actor()));
-- A glass is broken by oneself and never for longer than an hour; work lets in by the trigger below, as Medvind itself.
create policy admission_given on case_admission for insert
    with check (case why when 'BREAK_GLASS' then in_scope('desk') and employee = scope_actor()
                         when 'REGISTERED' then in_scope('staff') and employee = scope_actor()
                         when 'HANDED_ON' then in_scope('staff') and employee = scope_actor() and until <= begun_at + interval '15 minutes'
                         else in_scope('system') end);
create policy admission_of_work on case_admission for update
    using (in_scope('system') and why = 'WORK') with check (in_scope('system') and why = 'WORK');
grant select, insert, update on case_admission to medvind_app;

alter table broken_glass enable row level security;
alter table broken_glass force row level security;
create policy glass_seen on broken_glass for select
    using (in_scope('system')
           or (in_scope('staff', 'desk') and employee = scope_actor())
           or (in_scope('staff') and scope_leads() and administration = scope_administration()
               and (team = scope_team() or employee_team = scope_team())));
create policy glass_broken on broken_glass for insert
    with check (in_scope('desk') and employee = scope_actor() and administration = scope_administration() and reviewed_at is null);
-- A leader of either team says what it was; nobody reviews themselves, and nobody says it twice.
create policy glass_reviewed on broken_glass for update
    using (in_scope('staff') and scope_leads() and administration = scope_administration()
           and (team = scope_team() or employee_team = scope_team()) and employee <> scope_actor() and reviewed_at is null)
    with check (reviewed_at is not null);
grant select, insert, update on broken_glass to medvind_app;

-- Whoever is given work in a case may see the case, and for a quarter of an hour after the work is done.
create function work_lets_in() returns trigger language plpgsql as $$
declare
    scope text := coalesce(current_setting('medvind.scope', true), '');
begin
    perform set_config('medvind.scope', 'system', true);
    if new.assignee is not null and new.ended is null then
        insert into case_admission (id, case_number, employee, why, begun_at, until)
        values (new.id, new.case_number, new.assignee, 'WORK', now(), '9999-12-31')
        on conflict (id) do update set employee = excluded.employee, until = excluded.until;
    else
        update case_admission set until = now() + interval '15 minutes'
        where id = new.id and why = 'WORK' and until > now() + interval '15 minutes';
    end if;
    perform set_config('medvind.scope', scope, true);
    return null;
end $$;
create trigger work_given after insert on work_item
    for each row when (new.assignee is not null) execute function work_lets_in();
create trigger work_moved after update of assignee, ended on work_item
    for each row when (old.assignee is distinct from new.assignee or (old.ended is distinct from new.ended and old.assignee is not null))
    execute function work_lets_in();

select set_config('medvind.scope', 'system', true);
insert into case_admission (id, case_number, employee, why, begun_at, until)
select id, case_number, assignee, 'WORK', now(), '9999-12-31' from work_item where assignee is not null and ended is null;

drop policy application_scope on application;
create policy application_scope on application
    using (case current_setting('medvind.scope', true)
             when 'citizen' then party_id = scope_party()
             when 'staff' then administration = scope_administration()
                               and (received_at is not null or channel <> 'SELF' or invited_until > now())
                               and party_id is distinct from scope_self()
                               and (team = scope_team()
                                    or case_number = any (array(select a.case_number from case_admission a
                                                                where a.employee = scope_actor() and a.until > now())))
             -- On the phone, or before the glass: that there is such a case, and how far it has come.
             when 'desk' then administration = scope_administration()
                              and (received_at is not null or channel <> 'SELF' or invited_until > now())
                              and party_id is distinct from scope_self()
             else in_scope('system', 'machine') end)
    with check (case current_setting('medvind.scope', true)
             when 'citizen' then party_id = scope_party()
             when 'staff' then administration = scope_administration() and party_id is distinct from scope_self()
             else in_scope('system', 'machine') end);

drop policy party_scope on party;
create policy party_scope on party
    using (case current_setting('medvind.scope', true)
             when 'citizen' then id = scope_party()
             when 'staff' then exists (select 1 from application a where a.party_id = party.id)
             when 'desk' then exists (select 1 from application a where a.party_id = party.id)
             else in_scope('system', 'login', 'machine') end);

drop policy party_name_word_scope on party_name_word;
create policy party_name_word_scope on party_name_word
    using (case current_setting('medvind.scope', true)
             when 'citizen' then party_id = scope_party()
             when 'staff' then exists (select 1 from application a where a.party_id = party_name_word.party_id)
             when 'desk' then exists (select 1 from application a where a.party_id = party_name_word.party_id)
             else in_scope('system', 'login', 'machine') end);
drop policy work_item_scope on work_item;
create policy work_item_scope on work_item
    using (case current_setting('medvind.scope', true)
             when 'citizen' then exists (select 1 from application a where a.case_number = work_item.case_number)
             when 'staff' then administration = scope_administration()
             when 'desk' then administration = scope_administration()
             else in_scope('system', 'machine') end);

drop policy audit_write on audit_row;
create policy audit_write on audit_row for insert
    with check (in_scope('citizen', 'staff', 'desk', 'system', 'login', 'machine', 'auditor'));
drop policy acting_scope on acting_context;
create policy acting_scope on acting_context for select
    using (case current_setting('medvind.scope', true)
             when 'citizen' then represented = scope_party() and administration is null
             else in_scope('staff', 'desk', 'system', 'login', 'machine', 'auditor') end);

-- What a case holds is behind the glass, whatever the policies of its tables say of the application.
do $$
declare
    held text;
begin
    foreach held in array array['dossier_entry', 'draft', 'document', 'letter', 'prefill', 'application_line', 'shown_hint',
                                'fee_payment', 'spoken_code', 'help_request', 'text_reminder', 'owed_receipt', 'complaint', 'task_draft', 'set_aside'] loop
        execute format('create policy %I on %I as restrictive using (not in_scope(''desk''))', held || '_behind_glass', held);
    end loop;
end $$;
