-- The engine's history tells which release a case began on; nothing ever read these.
alter table application drop column process_instance;
alter table application drop column release;
