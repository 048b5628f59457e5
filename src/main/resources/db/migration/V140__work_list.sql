-- What makes a case press is known to the application; the work list gets a copy.
alter table application add column urgency text;
alter table application add column critical_on date;

-- What the work list is ordered and filtered by stands in its own rows, so that each view is a walk along one index.
alter table work_item
    add column administration text,
    add column application_type text,
    add column channel text,
    add column urgency text,
    add column critical_on date,
    add column received_at timestamptz,
    add column decision_due timestamptz,
    add column ours boolean not null default true,
    add column awaits text,
    add column back_on date;

select set_config('medvind.scope', 'system', true);
update application set urgency = 'OTHER' where urgent;
update work_item w
set administration = a.administration,
    application_type = lower(replace(a.type, '_', '-')),
    channel = a.channel,
    urgency = a.urgency,
    received_at = a.received_at,
    decision_due = case when a.decided_at is null and a.closed_at is null then a.decision_due end,
    ours = w.kind in ('CASEWORKER', 'FAILURE', 'HELP') or (w.kind = 'CITIZEN' and a.state = 'STARTED_IN_VISIT'),
    awaits = case when w.kind = 'CITIZEN' and a.state not in ('DRAFT', 'STARTED_IN_VISIT') then 'CITIZEN' end
from application a
where a.case_number = w.case_number;

alter table work_item
    alter column administration set not null,
    alter column application_type set not null,
    alter column channel set not null,
    -- Urgent ones first; then whichever comes first of the citizen's own date and the legal deadline.
    add column place smallint not null generated always as (case when urgency is null then 1 else 0 end) stored,
    add column order_at timestamptz not null generated always as
        (least(coalesce(decision_due, due, created), (critical_on + 1)::timestamp at time zone 'Europe/Copenhagen')) stored,
    add column deadline timestamptz generated always as (coalesce(decision_due, due)) stored;

-- A row knows its administration: row security looks at nothing else, except for citizens, who read one case at a time.
drop policy work_item_scope on work_item;
create policy work_item_scope on work_item
    using (case current_setting('medvind.scope', true)
             when 'citizen' then exists (select 1 from application a where a.case_number = work_item.case_number)
             when 'staff' then administration = scope_administration()
             else in_scope('system', 'machine') end);

drop index work_item_team;
drop index work_item_assignee;
create index work_item_of_team on work_item (administration, team, place, order_at, id) include (back_on)
    where ended is null and ours;
create index work_item_of_nobody on work_item (administration, team, place, order_at, id) include (back_on)
    where ended is null and ours and assignee is null;
create index work_item_of_employee on work_item (assignee, place, order_at, id) include (back_on, administration)
    where ended is null and ours;
create index work_item_awaited on work_item (administration, team, place, order_at, id)
    where ended is null and awaits is not null;
create index work_item_by_deadline on work_item (administration, team, coalesce(deadline, 'infinity'), id)
    where ended is null and (ours or awaits is not null);
create index work_item_by_receipt on work_item (administration, team, coalesce(received_at, created), id)
    where ended is null and ours;
create index work_item_by_creation on work_item (administration, team, created) where ended is null and ours;
create index work_item_later on work_item (administration, team, back_on, id)
    where ended is null and ours and back_on is not null;

-- Employees who have opened their work list: whom work can be given to.
create table employee (
    id             uuid primary key,
    name           text not null,
    administration text not null,
    team           text not null,
    seen_at        timestamptz not null
);
create index employee_team on employee (administration, team);

-- Whoever is away, and who sees their work meanwhile. Days are the municipality's, both included.
create table absence (
    id             uuid primary key,
    administration text not null,
    employee       uuid not null references employee (id),
    substitute     uuid not null references employee (id),
    from_day       date not null,
    to_day         date not null,
    acting_id      uuid not null references acting_context (id),
    ended_at       timestamptz,
    check (from_day <= to_day),
    check (employee <> substitute)
);
create index absence_employee on absence (employee, to_day) where ended_at is null;
create index absence_substitute on absence (substitute, to_day) where ended_at is null;

-- Why work was put off. The words are sealed; the day stands in the work item.
create table set_aside (
    work_item uuid primary key references work_item (id),
    reason    bytea not null,
    acting_id uuid not null references acting_context (id),
    at        timestamptz not null
);

-- Ways to look at the work list that a person or a team has given a name.
create table work_view (
    id             uuid primary key,
    administration text not null,
    owner          uuid,
    team           text,
    name           text not null,
    filters        text not null,
    acting_id      uuid not null references acting_context (id),
    check ((owner is null) <> (team is null))
);
create unique index work_view_owner on work_view (owner, lower(name)) where owner is not null;
create unique index work_view_team on work_view (administration, team, lower(name)) where team is not null;

-- How often an employee looked for people, minute by minute.
create table person_search (
    employee uuid not null,
    minute   timestamptz not null,
    times    int not null,
    primary key (employee, minute)
);

-- The words of people's names as keyed hashes: somebody is found by a whole word, and by nothing less.
create table party_name_word (
    word     bytea not null,
    party_id uuid not null references party (id) on delete cascade,
    primary key (word, party_id)
);
create index party_name_word_party on party_name_word (party_id);
alter table party add column name_indexed boolean not null default false;
create index party_not_indexed on party (id) where not name_indexed;

alter table employee enable row level security;
alter table employee force row level security;
create policy employee_scope on employee using (in_scope('system', 'staff'));
alter table absence enable row level security;
alter table absence force row level security;
create policy absence_scope on absence
    using (in_scope('system') or (in_scope('staff') and administration = scope_administration()));
alter table set_aside enable row level security;
alter table set_aside force row level security;
create policy set_aside_scope on set_aside
    using (in_scope('system', 'staff') and exists (select 1 from work_item w where w.id = work_item));
alter table work_view enable row level security;
alter table work_view force row level security;
create policy work_view_scope on work_view
    using (in_scope('system') or (in_scope('staff') and administration = scope_administration()));
alter table person_search enable row level security;
alter table person_search force row level security;
create policy person_search_scope on person_search using (in_scope('system', 'staff'));
alter table party_name_word enable row level security;
alter table party_name_word force row level security;
create policy party_name_word_scope on party_name_word
    using (case current_setting('medvind.scope', true)
             when 'citizen' then party_id = scope_party()
             when 'staff' then exists (select 1 from application a where a.party_id = party_name_word.party_id)
             else in_scope('system', 'login', 'machine') end);

grant select, insert, update on employee, absence to medvind_app;
grant select, insert, update, delete on set_aside, work_view, person_search, party_name_word to medvind_app;
