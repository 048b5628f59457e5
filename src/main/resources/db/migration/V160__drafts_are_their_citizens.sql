-- What a citizen still writes is the citizen's alone, until they ask for help with it or tell an employee on the phone the words
-- of the case. What is received, or was begun by somebody else than the citizen, is the administration's.
alter table application add column invited_until timestamptz;
select set_config('medvind.scope', 'system', true);
update application set invited_until = '9999-12-31' where id in (select application_id from help_request where ended_at is null);

drop policy application_scope on application;
create policy application_scope on application
    using (case current_setting('medvind.scope', true)
             when 'citizen' then party_id = scope_party()
             when 'staff' then administration = scope_administration()
                               and (received_at is not null or channel <> 'SELF' or invited_until > now())
             else in_scope('system', 'machine') end)
    with check (case current_setting('medvind.scope', true)
             when 'citizen' then party_id = scope_party()
             when 'staff' then administration = scope_administration()
             else in_scope('system', 'machine') end);
