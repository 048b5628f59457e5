-- What citizens were asked for after they had sent an application: one row for each thing, with the cause of the return and what it
-- points at. Codes alone; what was written to the citizen stands sealed in the dossier.
create table asked_item (
    application_id uuid not null references application (id),
    round          int not null,
    number         int not null,
    reason         text not null,
    target         text not null check (target in ('FIELD', 'PAPER', 'OTHER')),
    about          text check (about ~ '^[A-Za-z0-9_.-]{1,100}$'),
    asked_at       timestamptz not null,
    primary key (application_id, round, number),
    check ((target = 'OTHER') = (about is null))
);
comment on column asked_item.about is 'The key of a question of the form without its row, or the code of a paper';
alter table asked_item enable row level security;
alter table asked_item force row level security;
create policy asked_item_scope on asked_item
    using (exists (select 1 from application a where a.id = application_id));
create policy asked_item_behind_glass on asked_item as restrictive using (not in_scope('desk'));
grant select, insert on asked_item to medvind_app;
