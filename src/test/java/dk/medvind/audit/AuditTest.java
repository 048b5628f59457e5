package dk.medvind.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.LocalPostgres;
import dk.medvind.OnMedvind;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Scopes;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OnMedvind
class AuditTest {

    private final PartyId ane = PartyId.random();

    @Autowired Audit audit;
    @Autowired AuditSeals seals;
    @Autowired AuditSealer sealer;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient sql;

    @Test
    void nothingIsSeenWithoutATransactionToTellItIn() {
        assertThatThrownBy(() -> audit.write(acting(), entry("application")))
                .hasMessageContaining("transaction");
    }

    @Test
    void theCitizenReadsWhatWasDoneAndWhyButNotByWhom() {
        write("register.income");

        assertThat(Scopes.as(acting(), () -> audit.about(ane, 10)))
                .singleElement()
                .satisfies(trace -> assertThat(trace.what()).isEqualTo("register.income"));
        var other = ActingContext.citizen(PartyId.random(), AssuranceLevel.HIGH);
        assertThat(Scopes.as(other, () -> audit.about(ane, 10))).isEmpty();
    }

    @Test
    void aChangedOrRemovedRowBreaksItsSeal() throws SQLException {
        // Other tests forge rows too.
        asAdministrator("truncate medvind.audit_row; truncate medvind.audit_seal");
        write("first");
        write("second");
        assertThat(Scopes.asSystem(seals::seal)).isPositive();
        write("third");
        Scopes.asSystem(seals::seal);
        assertThat(sealer.broken()).isEmpty();
        assertThat(Scopes.asSystem(seals::unsealedSeconds)).isZero();

        asAdministrator(
                "update medvind.audit_row set what = 'forged' where what = 'second' and about = '"
                        + ane
                        + "'");
        assertThat(sealer.broken()).hasSize(1);
        asAdministrator("update medvind.audit_row set what = 'second' where what = 'forged'");
        assertThat(sealer.broken()).isEmpty();
        asAdministrator(
                "delete from medvind.audit_row where what = 'third' and about = '" + ane + "'");
        assertThat(sealer.broken()).hasSize(1);
        asAdministrator("truncate medvind.audit_row; truncate medvind.audit_seal");
    }

    @Test
    void theTrailIsWholeWhenTransactionsGetANumberMoreDigits() throws SQLException {
        asAdministrator("truncate medvind.audit_row; truncate medvind.audit_seal");
        write("before");
        asAdministrator(
                """
                do $$
                declare
                    digits int := length(pg_current_xact_id()::text);
                begin
                    perform set_config('synchronous_commit', 'off', false);
                    while length(pg_current_xact_id()::text) = digits loop commit; end loop;
                end $$
                """);
        write("after");
        assertThat(Scopes.asSystem(seals::seal)).isEqualTo(2);
        write("later");
        Scopes.asSystem(seals::seal);

        assertThat(sealer.broken()).isEmpty();
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveRows() {
        write("kept");

        assertThatThrownBy(() -> sql.sql("update audit_row set what = 'x'").update())
                .hasMessageContaining("audit_row");
        assertThatThrownBy(() -> sql.sql("delete from audit_row").update())
                .hasMessageContaining("audit_row");
    }

    private void write(String what) {
        try (var scope = Scopes.open(acting())) {
            transactions.executeWithoutResult(status -> audit.write(acting(), entry(what)));
        }
    }

    private ActingContext acting() {
        return ActingContext.citizen(ane, AssuranceLevel.SUBSTANTIAL);
    }

    private AuditEntry entry(String what) {
        return AuditEntry.seen(what, Purpose.OWN_MATTER, ane, "MV-2026-000001-0");
    }

    private void asAdministrator(String statement) throws SQLException {
        String database = sql.sql("select current_database()").query(String.class).single();
        try (var connection = LocalPostgres.forTests().administrator(database);
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
