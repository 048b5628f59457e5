-- Cases that are over, each with the task that decided it.
insert into application (id, case_number, type, party_id, administration, team, state, channel, started_at, received_at,
                         submitted_at, complete_at, decision_due, decided_at, notified_at, complaint_until, closed_at, draft_expires_at, acting_id)
select case_id(n), number, upper(replace(type_of(n), '-', '_')), person, 'SOCIAL', team_of(n), 'CLOSED', 'SELF',
       received(n) - ago, received(n) - ago, received(n) - ago, received(n) - ago, due_of(n) - ago, due_of(n) - ago, (due_of(n) - ago)::date,
       (due_of(n) - ago + interval '28 days')::date, due_of(n) - ago + interval '28 days', received(n) - ago, '00000000-0000-0000-0000-000000000000'
from (select *, (200 + n % 1000) * interval '1 day' ago from loaded where n between :from and :to) c;

insert into work_item (id, engine_id, kind, case_number, process_key, activity, name, team, assignee, assignee_name, created, ended,
                       administration, application_type, channel, received_at, decision_due, ours)
select md5('task' || n)::uuid, md5('task' || n)::uuid, 'CASEWORKER', number, type_of(n), 'assessApplication', 'Vurdér og afgør ansøgning',
       team_of(n), handler_of(n), case when handler_of(n) is not null then 'Sagsbehandler ' || n / 20 % 50 end,
       received(n) - interval '200 days', received(n) - interval '180 days', 'SOCIAL', type_of(n), 'SELF', received(n) - interval '200 days',
       due_of(n) - interval '200 days', true
from loaded where n between :from and :to;

insert into case_admission (id, case_number, employee, why, begun_at, until)
select md5('task' || n)::uuid, number, handler_of(n), 'WORK', received(n) - interval '200 days', received(n) - interval '180 days'
from loaded where n between :from and :to and handler_of(n) is not null;

insert into dossier_entry (id, application_id, kind, entry_key, content, content_hash, acting_id, at)
select md5('entry' || n)::uuid, case_id(n), 'SUBMITTED', 'application', decode(repeat('00', 400), 'hex'),
       decode(repeat('00', 32), 'hex'), '00000000-0000-0000-0000-000000000000', received(n) - interval '200 days'
from loaded where n between :from and :to;
