-- A user task's row has the engine's id, so that what a transaction has just written is found without asking again.
select set_config('medvind.scope', 'system', true);
update work_item set id = engine_id::uuid where kind <> 'FAILURE';
