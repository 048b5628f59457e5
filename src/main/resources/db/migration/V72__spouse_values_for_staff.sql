-- A spouse's register values are for the caseworker alone: the applicant's own scope does not hold them.
drop policy dossier_scope on dossier_entry;
create policy dossier_scope on dossier_entry
    using (exists (select 1 from application a where a.id = application_id)
           and not (in_scope('citizen') and kind like 'SPOUSE%'));
