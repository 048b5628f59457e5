-- Readiness asks, as the application's role, whether the tables are as new as the code.
grant select on flyway_schema_history to medvind_app;
