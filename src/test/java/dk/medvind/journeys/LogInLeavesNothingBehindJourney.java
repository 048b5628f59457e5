package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.LocalKeycloak;
import dk.medvind.MedvindUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After people have logged in, Keycloak is stopped. Those inside go on; and neither Medvind's
 * sessions nor the product realm hold what the log-in brought with it. The realm that plays
 * NemLog-in knows the numbers, as the real one does: it is outside of Medvind and shares the local
 * database file for convenience only.
 */
class LogInLeavesNothingBehindJourney {

    private static final List<String> CANARIES =
            List.of("7705790153", "770579-0153", "Thomas", "8306910184", "830691-0184", "Maria");

    private static final MedvindUnderTest MEDVIND = MedvindUnderTest.running();

    private static Visitor citizen;
    private static Visitor employee;

    @BeforeAll
    static void logInAndStopKeycloak() {
        citizen = Browser.visitor().logsInWithMitId("borger4");
        employee = Browser.visitor().logsInAsEmployee("sagsbehandler1");
        Browser.visitor().logsInWithMitId("borger2").close();
        MEDVIND.keycloak().close();
    }

    @AfterAll
    static void startKeycloakAgain() {
        citizen.close();
        employee.close();
        MEDVIND.keycloak().restart();
        MEDVIND.keycloak().awaitReady();
        try (Visitor later = Browser.visitor().logsInWithMitId("borger4")) {
            assertThat(later.path()).isEqualTo("/borger");
        }
    }

    @Test
    void thoseInsideGoOnWithoutKeycloak() {
        assertThat(citizen.opens("/borger").url()).endsWith("/borger");
        assertThat(employee.opens("/sagsbehandling").url()).endsWith("/sagsbehandling");
        assertThat(employee.opens("/borger").status()).isEqualTo(403);
    }

    @Test
    void thoseOutsideAreToldWhatToDo() {
        try (Visitor late = Browser.visitor()) {
            late.opens("/");
            late.page().locator("a[href$='/oauth2/authorization/borger']").click();
            assertThat(late.path()).isEqualTo("/log-ind/utilgaengelig");
            assertThat(late.words()).contains("Vent et par minutter");
            late.checks("log-in-unavailable");
        }
    }

    @Test
    void sessionsHoldNeitherTokensNorWhoThePersonIs() throws SQLException {
        int read = 0;
        try (var database = MEDVIND.database();
                var sql = database.createStatement();
                ResultSet sessions =
                        sql.executeQuery(
                                """
                                select s.session_id, s.principal_name, a.attribute_name, a.attribute_bytes
                                from medvind.spring_session s
                                join medvind.spring_session_attributes a on a.session_primary_id = s.primary_id
                                """)) {
            while (sessions.next()) {
                String row =
                        sessions.getString(2)
                                + sessions.getString(3)
                                + new String(sessions.getBytes(4), StandardCharsets.ISO_8859_1);
                read += row.contains("SUBSTANTIAL") || row.contains("HIGH") ? 1 : 0;
                assertThat(row).doesNotContain(CANARIES).doesNotContain("eyJ", "id_token");
            }
        }
        assertThat(read).as("sessions of citizens that were looked into").isGreaterThan(1);
    }

    @Test
    void theProductRealmHoldsNothingOfThoseWhoCameByMitId(@TempDir Path copy)
            throws IOException, SQLException {
        LocalKeycloak keycloak = MEDVIND.keycloak();
        Files.copy(Path.of(keycloak.database() + ".mv.db"), copy.resolve("keycloakdb.mv.db"));
        try (KeycloakDatabase database =
                new KeycloakDatabase(copy.resolve("keycloakdb"), keycloak.databasePassword())) {
            assertThat(database.whereFound(CANARIES, "nemlogin"))
                    .as("the search finds what is there: NemLog-in's own users")
                    .contains("USER_ATTRIBUTE", "USER_ENTITY");
            assertThat(database.whereFound(CANARIES, "medvind")).isEmpty();
        }
        assertThat(Files.readString(keycloak.log())).doesNotContain(CANARIES);
    }
}
