-- What other computers have delivered, so that a repeated delivery makes no second case.
create table intake (
    sender       uuid not null,
    intake_key   text not null,
    content_hash bytea not null,
    case_number  text not null references application (case_number),
    primary key (sender, intake_key)
);
alter table intake enable row level security;
alter table intake force row level security;
create policy intake_scope on intake using (in_scope('machine', 'system'));
grant select, insert on intake to medvind_app;
