-- What is applied for in one application, line by line, as it was sent. What each line is for and the section of law it is tried
-- under stand open, as the kind of application does; the citizen's words, the amount and the files are sealed by the application.
-- Lines are added when the application is sent, and never changed.
create table application_line (
    application_id uuid not null references application (id),
    number         int  not null check (number between 1 and 10),
    purpose        text not null,
    section        text,
    content        bytea not null,
    primary key (application_id, number)
);
alter table application_line enable row level security;
alter table application_line force row level security;
create policy application_line_scope on application_line
    using (exists (select 1 from application a where a.id = application_id));
grant select, insert on application_line to medvind_app;
