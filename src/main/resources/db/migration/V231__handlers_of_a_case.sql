-- Who leads a case, who works on it with them, and whom its citizen may ask for. Rows end and stay, as the journal of it.
create table case_handler (
    id            uuid primary key,
    case_number   text not null references application (case_number),
    employee      uuid not null references employee (id),
    employee_name text not null,
    role          text not null check (role in ('LEAD', 'CO_HANDLER', 'CONTACT')),
    begun_at      timestamptz not null,
    acting_id     uuid not null references acting_context (id),
    ended_at      timestamptz,
    ended_by      uuid references acting_context (id),
    check ((ended_at is null) = (ended_by is null))
);
create unique index case_handler_one on case_handler (case_number, role) where ended_at is null and role in ('LEAD', 'CONTACT');
create unique index case_handler_once on case_handler (case_number, role, employee) where ended_at is null;
create index case_handler_employee on case_handler (employee) where ended_at is null;
create index case_handler_case on case_handler (case_number, begun_at);

alter table case_handler enable row level security;
alter table case_handler force row level security;
-- A citizen sees whom to ask for, and not who else works on the case.
create policy case_handler_seen on case_handler for select
    using (case current_setting('medvind.scope', true)
             when 'citizen' then role = 'CONTACT' and ended_at is null
                                 and exists (select 1 from application a where a.case_number = case_handler.case_number)
             when 'staff' then exists (select 1 from application a where a.case_number = case_handler.case_number)
             else in_scope('system') end);
create policy case_handler_begun on case_handler for insert
    with check (in_scope('staff') and exists (select 1 from application a where a.case_number = case_handler.case_number));
create policy case_handler_ended on case_handler for update
    using (in_scope('staff') and exists (select 1 from application a where a.case_number = case_handler.case_number));
grant select, insert, update on case_handler to medvind_app;

-- Handling a case lets in by name, also across teams, until it ends.
alter table case_admission drop constraint case_admission_why_check;
alter table case_admission add constraint case_admission_why_check
    check (why in ('WORK', 'REGISTERED', 'HANDED_ON', 'BREAK_GLASS', 'HANDLER'));
drop policy admission_of_work on case_admission;
create policy admission_of_work on case_admission for update
    using (in_scope('system') and why in ('WORK', 'HANDLER')) with check (in_scope('system') and why in ('WORK', 'HANDLER'));

create function handling_lets_in() returns trigger language plpgsql as $$
declare
    scope text := coalesce(current_setting('medvind.scope', true), '');
begin
    perform set_config('medvind.scope', 'system', true);
    if new.ended_at is null then
        insert into case_admission (id, case_number, employee, why, begun_at, until)
        values (new.id, new.case_number, new.employee, 'HANDLER', now(), '9999-12-31');
    else
        update case_admission set until = now() + interval '15 minutes' where id = new.id and until > now() + interval '15 minutes';
    end if;
    perform set_config('medvind.scope', scope, true);
    return null;
end $$;
create trigger handler_begun after insert on case_handler
    for each row when (new.role <> 'CONTACT') execute function handling_lets_in();
create trigger handler_ended after update of ended_at on case_handler
    for each row when (old.ended_at is null and new.ended_at is not null and new.role <> 'CONTACT') execute function handling_lets_in();

-- Who gets the case's new work: its lead, in the case's team and not away that day. Asked in whoever's transaction the work arises.
create function lead_of_case(number text, today date) returns table (id uuid, name text) language plpgsql as $$
declare
    scope text := coalesce(current_setting('medvind.scope', true), '');
begin
    perform set_config('medvind.scope', 'system', true);
    return query
        select h.employee, h.employee_name
        from case_handler h
        join application a on a.case_number = h.case_number
        join employee e on e.id = h.employee and e.administration = a.administration and e.team = a.team
        where h.case_number = number and h.role = 'LEAD' and h.ended_at is null
          and not exists (select 1 from absence x
                          where x.employee = h.employee and x.ended_at is null and today between x.from_day and x.to_day);
    perform set_config('medvind.scope', scope, true);
end $$;
