-- The oldest job comes first, also when the node that held it died: every job has a date from now on. One without would not be
-- found any more.
update engine.act_ru_job set duedate_ = coalesce(create_time_, now() at time zone 'UTC') where duedate_ is null;
