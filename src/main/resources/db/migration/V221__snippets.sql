-- Texts that employees put into reasons again and again: their own, or the team's. Nothing about anybody stands in them.
create table snippet (
    id             uuid primary key,
    administration text not null,
    owner          uuid not null,
    owner_name     text not null,
    team           text,
    kind           text,
    name           text not null,
    words          text not null,
    acting_id      uuid not null references acting_context (id)
);
create unique index snippet_own on snippet (owner, lower(name)) where team is null;
create unique index snippet_team on snippet (administration, team, lower(name)) where team is not null;
alter table snippet enable row level security;
alter table snippet force row level security;
create policy snippet_scope on snippet
    using (in_scope('system') or (in_scope('staff') and administration = scope_administration()));
grant select, insert, update, delete on snippet to medvind_app;
