-- What registers told about a draft's applicant, sealed by the application; gone when the draft goes.
create table prefill (
    application_id uuid not null references application (id),
    register       text not null,
    content        bytea,
    asked_at       timestamptz not null,
    primary key (application_id, register)
);
alter table prefill enable row level security;
alter table prefill force row level security;
create policy prefill_scope on prefill
    using (exists (select 1 from application a where a.id = application_id));
grant select, insert, update, delete on prefill to medvind_app;

-- When the citizen was told that a draft will be deleted; a later activity starts anew.
alter table application add column draft_reminded_at timestamptz;
create index application_draft_expires on application (draft_expires_at) where state = 'DRAFT';

insert into parameter (code, valid_from, valid_to, value, selected_by, source) values
    ('deadline.draft.reminder.before', '2023-01-01', null, 14, 'APPLICATION', 'Databeskyttelsesforordningen artikel 5, stk. 1, litra a og e; 14 dage efter lokal beslutning, skal bekræftes');
