-- Two applications about the same become one: which stands still, which goes on, why, and until when. Reasons are sealed.
create table application_join (
    id            uuid primary key,
    standing      uuid not null references application (id),
    going_on      uuid not null references application (id),
    own_received  timestamptz not null,
    own_due       timestamptz,
    reason        bytea not null,
    joined_at     timestamptz not null,
    acting_id     uuid not null references acting_context (id),
    parted_at     timestamptz,
    parted_by     uuid references acting_context (id),
    part_reason   bytea,
    check (standing <> going_on),
    check ((parted_at is null) = (parted_by is null) and (parted_at is null) = (part_reason is null))
);
comment on column application_join.own_received is 'When the one that goes on was received itself';
comment on column application_join.own_due is 'What was promised for the one that goes on itself';
create unique index application_join_standing on application_join (standing) where parted_at is null;
create index application_join_going_on on application_join (going_on) where parted_at is null;

alter table application_join enable row level security;
alter table application_join force row level security;
create policy application_join_seen on application_join for select
    using (in_scope('citizen', 'staff', 'system') and exists (select 1 from application a where a.id = standing));
create policy application_join_begun on application_join for insert
    with check (in_scope('staff') and exists (select 1 from application a where a.id = standing)
                and exists (select 1 from application a where a.id = going_on));
create policy application_join_ended on application_join for update
    using (in_scope('staff') and exists (select 1 from application a where a.id = standing));
grant select, insert, update on application_join to medvind_app;

create or replace function application_may_become(was text, is_now text) returns boolean immutable parallel safe language sql as
$$ select case
     when was = 'DRAFT' then is_now in ('STARTED_IN_VISIT', 'SUBMITTED', 'INCOMPLETE', 'READY_FOR_ASSESSMENT', 'WITHDRAWN', 'ABANDONED')
     when was = 'STARTED_IN_VISIT' then is_now in ('SUBMITTED', 'INCOMPLETE', 'READY_FOR_ASSESSMENT', 'WITHDRAWN')
     when was in ('SUBMITTED', 'INCOMPLETE', 'READY_FOR_ASSESSMENT', 'IN_HEARING')
       then is_now in ('INCOMPLETE', 'READY_FOR_ASSESSMENT', 'IN_HEARING', 'DECIDED', 'WITHDRAWN', 'CLOSED', 'JOINED')
     when was = 'JOINED' then is_now = 'READY_FOR_ASSESSMENT'
     when was in ('DECIDED', 'IN_COMPLAINT', 'FORWARDED', 'CLOSED') then is_now in ('DECIDED', 'IN_COMPLAINT', 'FORWARDED', 'CLOSED')
     else false end $$;
