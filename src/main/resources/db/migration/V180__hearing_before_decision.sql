-- A hearing is over when something is decided (forvaltningsloven § 19): nothing of it is asked, answered or ended afterwards, by
-- whatever way it comes.
create function hearing_comes_first() returns trigger language plpgsql as
$$ begin
     if exists (select 1 from application a where a.id = new.application_id and a.decided_at is not null) then
       raise exception 'A decided application is not heard about' using errcode = 'check_violation';
     end if;
     return new;
   end $$;

create trigger dossier_hearing before insert on dossier_entry
    for each row when (new.kind in ('HEARING_WEIGHED', 'HEARING_ASKED', 'HEARING_REMINDED', 'HEARING_ANSWERED', 'HEARING_CLOSED'))
    execute function hearing_comes_first();
