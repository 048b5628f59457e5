-- Who was registered unidentified and is known by now is forgotten under the old name; nobody else ever is.
grant delete on party to medvind_app;
create policy party_forgotten on party as restrictive for delete
    using (in_scope('system') and cpr_index is null);

-- A payment is opened by the citizen whose case it is; how it went is for Medvind itself to write, whoever made it look.
drop policy fee_payment_scope on fee_payment;
create policy fee_payment_seen on fee_payment for select
    using (in_scope('citizen', 'staff', 'system')
           and exists (select 1 from application a where a.id = application_id));
create policy fee_payment_opened on fee_payment for insert
    with check (in_scope('citizen', 'system') and state = 'OPEN'
                and exists (select 1 from application a where a.id = application_id));
create policy fee_payment_settled on fee_payment for update
    using (in_scope('system')) with check (in_scope('system'));
