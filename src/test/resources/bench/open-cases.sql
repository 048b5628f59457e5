-- Cases with one open task each: all the work list reads, and of the engine what its query for tasks reads.
insert into application (id, case_number, type, party_id, administration, team, state, channel, started_at, received_at,
                         submitted_at, complete_at, decision_due, draft_expires_at, urgent, urgency, critical_on, acting_id)
select case_id(n), number, upper(replace(type_of(n), '-', '_')), person, 'SOCIAL', team_of(n),
       case when is_ours(n) then 'READY_FOR_ASSESSMENT' else 'INCOMPLETE' end, 'SELF', received(n), received(n),
       received(n), received(n), due_of(n), received(n), urgency_of(n) is not null, urgency_of(n), critical_of(n),
       '00000000-0000-0000-0000-000000000000'
from loaded where n between :from and :to;

insert into work_item (id, engine_id, kind, case_number, process_key, activity, name, team, assignee, assignee_name, due, created,
                       administration, application_type, channel, urgency, critical_on, received_at, decision_due, ours, awaits, back_on)
select md5('task' || n)::uuid, md5('task' || n)::uuid, case when is_ours(n) then 'CASEWORKER' else 'CITIZEN' end, number, type_of(n),
       step_of(n), case when is_ours(n) then 'Vurdér og afgør ansøgning' else 'Send det, der mangler' end, team_of(n), handler_of(n),
       case when handler_of(n) is not null then 'Sagsbehandler ' || n / 20 % 50 end, due_of(n), received(n),
       'SOCIAL', type_of(n), 'SELF', urgency_of(n), critical_of(n), received(n), due_of(n), is_ours(n),
       case when is_ours(n) then null else 'CITIZEN' end, case when is_ours(n) and n / 20 % 53 = 0 then current_date + 7 end
from loaded where n between :from and :to;

insert into case_admission (id, case_number, employee, why, begun_at, until)
select md5('task' || n)::uuid, number, handler_of(n), 'WORK', received(n), '9999-12-31'
from loaded where n between :from and :to and handler_of(n) is not null;

insert into dossier_entry (id, application_id, kind, entry_key, content, content_hash, acting_id, at)
select md5('entry' || n)::uuid, case_id(n), 'SUBMITTED', 'application', decode(repeat('00', 400), 'hex'),
       decode(repeat('00', 32), 'hex'), '00000000-0000-0000-0000-000000000000', received(n)
from loaded where n between :from and :to;

insert into engine.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_, act_inst_id_,
                                     is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_, proc_def_key_)
select e, 1, e, e, number, d.id_, step_of(n), e, true, false, true, false, 1, 2, 1, d.key_
from (select n, number, md5('run' || n)::uuid::text e, type_of(n) key from loaded where n between :from and :to) c
join engine.act_re_procdef d on d.key_ = c.key and d.version_ = 1;

insert into engine.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_, priority_,
                                create_time_, due_date_, suspension_state_, task_state_)
select md5('task' || n)::uuid, 1, md5('run' || n)::uuid, md5('run' || n)::uuid, d.id_, 'Vurdér og afgør ansøgning', step_of(n),
       handler_of(n)::text, 50, received(n), due_of(n), 1, 'Created'
from loaded c join engine.act_re_procdef d on d.key_ = type_of(n) and d.version_ = 1
where n between :from and :to;

insert into engine.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
select md5('link' || n)::uuid, 1, case when is_ours(n) then 'caseworker' else 'citizen' end, 'candidate', md5('task' || n)::uuid
from loaded where n between :from and :to;

-- The engine knows no team: whoever asked it would keep one in a variable.
insert into engine.act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_, text_, var_scope_, sequence_counter_, is_concurrent_local_)
select md5('team' || n)::uuid, 1, 'string', 'team', md5('run' || n)::uuid, md5('run' || n)::uuid, d.id_, team_of(n), md5('run' || n)::uuid, 1, false
from loaded c join engine.act_re_procdef d on d.key_ = type_of(n) and d.version_ = 1
where n between :from and :to;
