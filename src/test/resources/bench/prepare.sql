-- The cases of the benchmark by their count, and what is told from it.
create table loaded (
    n      int primary key,
    number text not null,
    person uuid not null
);

-- An id of the engine in the n-th copy of a case; "assess:0c5e…" keeps its first part.
create function copied(id text, n int) returns text immutable parallel safe language sql as
$$ select case when strpos(id, ':') > 0 then split_part(id, ':', 1) || ':' || md5(split_part(id, ':', 2) || n)::uuid else md5(id || n)::uuid::text end $$;

create function case_id(n int) returns uuid immutable parallel safe language sql as
$$ select ('00000000-0000-ca5e-0000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

create function team_of(n int) returns text immutable parallel safe language sql as
$$ select 'Borgercenter ' || case n % 20 when 0 then 'Voksne' else (n % 20)::text end $$;

-- Fifty employees of each team have two thirds of what is the office's.
create function handler_of(n int) returns uuid immutable parallel safe language sql as
$$ select case when n / 20 % 3 > 0 and n / 20 % 5 > 0
               then ('00000000-0000-00be-0000-' || lpad(to_hex(n / 20 % 50 + n % 20 * 1000), 12, '0'))::uuid end $$;
create function is_ours(n int) returns boolean immutable parallel safe language sql as $$ select n / 20 % 5 > 0 $$;
create function type_of(n int) returns text immutable parallel safe language sql as
$$ select (array ['single-benefit', 'single-benefit', 'lost-earnings', 'disability-pension'])[1 + n / 20 % 4] $$;
create function step_of(n int) returns text immutable parallel safe language sql as
$$ select case when is_ours(n) then 'assessApplication' else 'provideMissing' end $$;
create function received(n int) returns timestamptz stable parallel safe language sql as
$$ select date_trunc('day', now()) - n / 20 % 61 * interval '1 day' - n % 1440 * interval '1 minute' $$;
create function due_of(n int) returns timestamptz stable parallel safe language sql as
$$ select date_trunc('day', now()) + (n / 20 % 89 - 9) * interval '1 day' $$;
create function urgency_of(n int) returns text immutable parallel safe language sql as
$$ select case when n / 20 % 37 = 0 then 'OTHER' end $$;
create function critical_of(n int) returns date stable parallel safe language sql as
$$ select case when n / 20 % 41 = 0 then current_date + n / 20 % 30 end $$;
