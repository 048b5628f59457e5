package dk.medvind.workflow;

import java.sql.Connection;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables in the schema {@code engine} from Camunda's own scripts, so that
 * Flyway owns all DDL and the engine starts with {@code databaseSchemaUpdate=false}.
 */
@Component
class V1__engine_tables extends BaseJavaMigration {

    private static final String FOLDER = "org/camunda/bpm/engine/db/create/";

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path to engine");
            for (String part :
                    new String[] {
                        "engine",
                        "history",
                        "identity",
                        "case.engine",
                        "case.history",
                        "decision.engine",
                        "decision.history"
                    }) {
                ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource(
                                FOLDER + "activiti.postgres.create." + part + ".sql"));
            }
            statement.execute("grant usage on schema engine to medvind_app");
            statement.execute(
                    "grant select, insert, update, delete on all tables in schema engine to medvind_app");
            statement.execute("set search_path to medvind");
        }
    }
}
