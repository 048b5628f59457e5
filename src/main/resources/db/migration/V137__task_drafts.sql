-- What an employee has written on a task and not finished: sealed, one for each task and employee, gone when the task ends.
create table task_draft (
    work_item_id  uuid not null references work_item (id),
    employee      uuid not null,
    employee_name text not null,
    answers       bytea not null,
    saved_at      timestamptz not null,
    primary key (work_item_id, employee)
);

alter table task_draft enable row level security;
alter table task_draft force row level security;
create policy task_draft_scope on task_draft
    using (exists (select 1 from work_item w where w.id = work_item_id));

grant select, insert, update, delete on task_draft to medvind_app;
