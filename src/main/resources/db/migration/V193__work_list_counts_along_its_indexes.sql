-- What the list is ordered and narrowed by stands in columns of its own: PostgreSQL takes no expression with coalesce into an
-- index condition below row-level security, because the expression might tell of rows that are closed.
alter table work_item
    add column deadline_at timestamptz not null generated always as (coalesce(decision_due, due, 'infinity')) stored,
    add column came_at timestamptz not null generated always as (coalesce(received_at, created)) stored;

-- The same rule as before; what is asked of the session is asked once for a query, not once for a row.
drop policy work_item_scope on work_item;
create policy work_item_scope on work_item
    using (administration = (select case when in_scope('staff', 'desk') then scope_administration() end)
           or (select in_scope('system', 'machine'))
           or ((select in_scope('citizen')) and exists (select 1 from application a where a.case_number = work_item.case_number)));

-- Each index holds whatever counting and narrowing its view reads, the case number for row-level security among it.
drop index work_item_of_team, work_item_of_nobody, work_item_of_employee, work_item_awaited, work_item_by_deadline,
    work_item_by_receipt, work_item_later;
create index work_item_of_team on work_item (administration, team, place, order_at, id)
    include (case_number, back_on, assignee, application_type, activity, channel, deadline_at) where ended is null and ours;
create index work_item_of_nobody on work_item (administration, team, place, order_at, id)
    include (case_number, back_on, application_type, activity, channel, deadline_at) where ended is null and ours and assignee is null;
create index work_item_of_employee on work_item (assignee, place, order_at, id)
    include (case_number, back_on, administration, application_type, activity, channel, deadline_at) where ended is null and ours;
create index work_item_awaited on work_item (administration, team, place, order_at, id)
    include (case_number, application_type, activity, channel, deadline_at) where ended is null and awaits is not null;
create index work_item_by_deadline on work_item (administration, team, deadline_at, id)
    include (case_number, ours, awaits, back_on, assignee, application_type, activity, channel, place, order_at)
    where ended is null and (ours or awaits is not null);
create index work_item_by_receipt on work_item (administration, team, came_at, id) include (case_number, back_on)
    where ended is null and ours;
create index work_item_later on work_item (administration, team, back_on, id) include (case_number)
    where ended is null and ours and back_on is not null;
-- One step of the diagrams alone: approvals, which are few among many.
create index work_item_by_step on work_item (administration, team, activity, place, order_at, id)
    include (case_number, back_on, assignee, application_type, channel, deadline_at) where ended is null and ours;
