-- The work list: kept in step with the engine in its transaction, so that no screen queries the engine.
create table work_item (
    id            uuid primary key,
    engine_id     text not null,
    kind          text not null,
    case_number   text not null references application (case_number),
    process_key   text not null,
    activity      text not null,
    name          text not null,
    form_key      text,
    release       text,
    team          text not null,
    assignee      uuid,
    assignee_name text,
    due           timestamptz,
    created       timestamptz not null,
    ended         timestamptz,
    version       int not null default 0
);
create unique index work_item_open on work_item (engine_id) where ended is null;
create index work_item_case on work_item (case_number) where ended is null;
create index work_item_team on work_item (team, kind, created) where ended is null;
create index work_item_assignee on work_item (assignee) where ended is null;

alter table work_item enable row level security;
alter table work_item force row level security;
create policy work_item_scope on work_item
    using (exists (select 1 from application a where a.case_number = work_item.case_number));

grant select, insert, update on work_item to medvind_app;
