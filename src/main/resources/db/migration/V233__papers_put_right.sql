-- How employees put papers right: which way up, what they are called, and into which parts they are split. The file itself stays as it came.
-- A row whose id is its file's id is the whole file; others are parts of it. Rows end and stay.
create table case_paper (
    id           uuid primary key,
    document_id  uuid not null references document (id) on delete cascade,
    part_of      uuid references case_paper (id) on delete cascade,
    first_page   int,
    last_page    int,
    title_sealed bytea,
    quarters     int not null default 0 check (quarters between 0 and 3),
    version      int not null default 0,
    begun_at     timestamptz not null,
    acting_id    uuid not null references acting_context (id),
    ended_at     timestamptz,
    ended_by     uuid references acting_context (id),
    check ((part_of is null) = (id = document_id)),
    check ((part_of is null) = (first_page is null) and (first_page is null) = (last_page is null)),
    check (1 <= first_page and first_page <= last_page),
    check ((ended_at is null) = (ended_by is null))
);
comment on column case_paper.quarters is 'By how many quarters clockwise it is turned when it is shown';
comment on column case_paper.version is 'Counts changes, so that two employees do not undo each other''s';
create index case_paper_document on case_paper (document_id) where ended_at is null;
create unique index case_paper_part on case_paper (part_of, first_page) where ended_at is null;

-- What was done with a paper, by whom: written once.
create table case_paper_change (
    id        uuid primary key,
    paper_id  uuid not null references case_paper (id) on delete cascade,
    what      text not null check (what in ('TURNED', 'NAMED', 'UNNAMED', 'SPLIT', 'JOINED')),
    author    text not null,
    at        timestamptz not null,
    acting_id uuid not null references acting_context (id)
);
create index case_paper_change_paper on case_paper_change (paper_id, at);

alter table case_paper enable row level security;
alter table case_paper force row level security;
alter table case_paper_change enable row level security;
alter table case_paper_change force row level security;
create policy case_paper_scope on case_paper
    using (in_scope('staff', 'system') and exists (select 1 from document d where d.id = document_id));
create policy case_paper_by_employees on case_paper as restrictive for insert with check (in_scope('staff'));
create policy case_paper_put_right_by_employees on case_paper as restrictive for update using (in_scope('staff'));
create policy case_paper_change_scope on case_paper_change
    using (in_scope('staff', 'system') and exists (select 1 from case_paper p where p.id = paper_id));
grant select, insert, update on case_paper to medvind_app;
grant select, insert on case_paper_change to medvind_app;
