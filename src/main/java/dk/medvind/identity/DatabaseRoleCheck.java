package dk.medvind.identity;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start when the application's database role could walk past row-level security. */
@Component
@Order(0)
class DatabaseRoleCheck implements ApplicationRunner {

    private static final String ABLE_TO_PASS =
            """
            select (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
                or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where n.nspname in ('medvind', 'engine') and c.relkind in ('r', 'p')
                             and pg_has_role(current_user, c.relowner, 'member'))
            """;

    private final JdbcClient sql;

    DatabaseRoleCheck(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (sql.sql(ABLE_TO_PASS).query(Boolean.class).single()) {
            throw new IllegalStateException(
                    "The database role of the application is superuser, bypasses row-level security or owns tables."
                            + " Set spring.datasource.username to a role like medvind_app (docs/operations.md).");
        }
    }
}
