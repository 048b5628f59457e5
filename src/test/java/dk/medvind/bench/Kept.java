package dk.medvind.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.LocalPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Sees afterwards that what was measured is what was promised: nothing lost, everything audited,
 * sealed and behind row-level security.
 */
final class Kept {

    private Kept() {}

    static void check(TestServer server, long acknowledged) throws Exception {
        assertThat(server.number("select count(*) from application where state <> 'DRAFT'"))
                .as("applications")
                .isEqualTo(acknowledged);
        assertThat(
                        server.number(
                                "select count(*) from engine.act_hi_procinst where proc_def_key_ = 'single-benefit'"))
                .as("processes")
                .isEqualTo(acknowledged);
        assertThat(
                        server.number(
                                "select count(distinct case_number) from audit_row where what = 'submission'"))
                .as("audited submissions")
                .isEqualTo(acknowledged);
        assertThat(
                        server.number(
                                "select count(*) from dossier_entry where position(convert_to('briller', 'UTF8') in content) > 0"))
                .as("answers in clear")
                .isZero();
        assertThat(withoutScope(server)).as("rows without a scope").isZero();
        long written = server.number("select max(tx)::text::bigint from audit_row");
        await("the seal of every audit row written so far")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                server.number("select max(to_tx)::text::bigint from audit_seal")
                                        > written);
    }

    private static long withoutScope(TestServer server) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                server.medvind(), "medvind_app", LocalPostgres.PASSWORD);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from medvind.application")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
