-- Touch time: signals without content that a task or a case is open in front of somebody. Raw ones live for less than a day.
create table touch_switch (
    administration text not null,
    team           text not null,
    measured       boolean not null,
    at             timestamptz not null,
    acting_id      uuid not null references acting_context (id),
    primary key (administration, team)
);

-- Whoever does not want to be measured. Nobody else can see that.
create table touch_opt_out (
    employee uuid primary key,
    at       timestamptz not null
);

create table touch_signal (
    id               bigint generated always as identity primary key,
    employee         uuid not null,
    administration   text not null,
    team             text not null,
    subject          uuid not null,
    application_type text not null,
    activity         text not null,
    kind             text not null check (kind in ('OPENED', 'FOCUSED', 'ACTIVE', 'SAVED', 'AWAY', 'LEFT')),
    at               timestamptz not null
);
create index touch_signal_employee on touch_signal (employee, at);

-- What a day's signals came to. No seconds: it was worked on, and how long is not known.
create table touch_time (
    subject          uuid not null,
    employee         uuid not null,
    day              date not null,
    administration   text not null,
    team             text not null,
    application_type text not null,
    activity         text not null,
    seconds          int check (seconds >= 0),
    primary key (subject, employee, day)
);
create index touch_time_employee on touch_time (employee, day);
create index touch_time_team on touch_time (administration, team, day);

alter table touch_switch enable row level security;
alter table touch_switch force row level security;
create policy touch_switch_seen on touch_switch for select
    using (in_scope('system') or (in_scope('staff') and administration = scope_administration() and team = scope_team()));
create policy touch_switch_set on touch_switch for insert
    with check (in_scope('staff') and scope_leads() and administration = scope_administration() and team = scope_team());
create policy touch_switch_changed on touch_switch for update
    using (in_scope('staff') and scope_leads() and administration = scope_administration() and team = scope_team());
grant select, insert, update on touch_switch to medvind_app;

alter table touch_opt_out enable row level security;
alter table touch_opt_out force row level security;
create policy touch_opt_out_own on touch_opt_out using (in_scope('staff') and employee = scope_actor());
grant select, insert, delete on touch_opt_out to medvind_app;

alter table touch_signal enable row level security;
alter table touch_signal force row level security;
create policy touch_signal_own on touch_signal using (in_scope('staff') and employee = scope_actor());
create policy touch_signal_summed on touch_signal for select using (in_scope('system'));
create policy touch_signal_gone on touch_signal for delete using (in_scope('system'));
grant select, insert, delete on touch_signal to medvind_app;

alter table touch_time enable row level security;
alter table touch_time force row level security;
create policy touch_time_own on touch_time for select using (in_scope('staff') and employee = scope_actor());
create policy touch_time_of_groups on touch_time using (in_scope('system'));
grant select, insert, update, delete on touch_time to medvind_app;

-- What leaders read of their team: steps that at least five employees worked on in a month, and nothing by person. A task whose
-- time is not known in full is counted as such and is in no other figure.
create function touch_time_of_team(first_day date)
    returns table (application_type text, activity text, tasks int, unknown int, employees int, median double precision, p90 double precision)
    language plpgsql as $$
declare
    scope text := coalesce(current_setting('medvind.scope', true), '');
    asker_administration text := scope_administration();
    asker_team text := scope_team();
begin
    if not (in_scope('staff') and scope_leads()) then
        return;
    end if;
    perform set_config('medvind.scope', 'system', true);
    return query
        with task as (
            select t.application_type as type, t.activity as step, t.subject,
                   case when count(*) = count(t.seconds) then sum(t.seconds) end as seconds
            from touch_time t
            where t.administration = asker_administration and t.team = asker_team
              and t.day >= first_day and t.day < (first_day + interval '1 month')::date
            group by 1, 2, 3),
        people as (
            select t.application_type as type, t.activity as step, count(distinct t.employee)::int as employees
            from touch_time t
            where t.administration = asker_administration and t.team = asker_team
              and t.day >= first_day and t.day < (first_day + interval '1 month')::date
            group by 1, 2)
        select p.type, p.step, count(task.seconds)::int, (count(*) - count(task.seconds))::int, p.employees,
               percentile_cont(0.5) within group (order by task.seconds),
               percentile_cont(0.9) within group (order by task.seconds)
        from people p join task on task.type = p.type and task.step = p.step
        where p.employees >= 5
        group by p.type, p.step, p.employees
        order by p.type, p.step;
    perform set_config('medvind.scope', scope, true);
end $$;
