-- The aggregate Application decides what follows what. Whatever else writes a state cannot make it jump: nothing is decided
-- that was not sent, what has ended stays ended, and a decision is not unmade.
create function application_may_become(was text, is_now text) returns boolean immutable parallel safe language sql as
$$ select case
     when was = 'DRAFT' then is_now in ('STARTED_IN_VISIT', 'SUBMITTED', 'INCOMPLETE', 'READY_FOR_ASSESSMENT', 'WITHDRAWN', 'ABANDONED')
     when was = 'STARTED_IN_VISIT' then is_now in ('SUBMITTED', 'INCOMPLETE', 'READY_FOR_ASSESSMENT', 'WITHDRAWN')
     when was in ('SUBMITTED', 'INCOMPLETE', 'READY_FOR_ASSESSMENT', 'IN_HEARING')
       then is_now in ('INCOMPLETE', 'READY_FOR_ASSESSMENT', 'IN_HEARING', 'DECIDED', 'WITHDRAWN', 'CLOSED')
     when was in ('DECIDED', 'IN_COMPLAINT', 'FORWARDED', 'CLOSED') then is_now in ('DECIDED', 'IN_COMPLAINT', 'FORWARDED', 'CLOSED')
     else false end $$;

create function application_state_moves() returns trigger language plpgsql as
$$ begin
     if not application_may_become(old.state, new.state) then
       raise exception 'An application cannot go from % to %', old.state, new.state using errcode = 'check_violation';
     end if;
     if new.state = 'DECIDED' and new.decided_at is null then
       raise exception 'An application is decided at some time' using errcode = 'check_violation';
     end if;
     return new;
   end $$;

create trigger application_state before update of state on application
    for each row when (old.state is distinct from new.state) execute function application_state_moves();
