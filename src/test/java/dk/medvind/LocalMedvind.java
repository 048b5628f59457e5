package dk.medvind;

import dk.medvind.simulators.Simulators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Runs everything on this machine: PostgreSQL, Keycloak, the outside systems' simulators and
 * Medvind. Data stay in {@code .data/}; {@code -Dmedvind.data=fresh} starts over.
 */
public final class LocalMedvind {

    private static final Path DATA = Path.of(".data");
    private static final Path LOCAL = DATA.resolve("local");

    private LocalMedvind() {}

    public static void main(String[] args) {
        try {
            run();
        } catch (RuntimeException e) {
            System.err.println();
            System.err.println("Medvind could not be started. " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run() {
        Stages stages = new Stages();
        int port = Integer.getInteger("medvind.port", 8080);
        int keycloakPort = Integer.getInteger("medvind.keycloak.port", 8180);
        int postgresPort = Integer.getInteger("medvind.postgres.port", 54329);
        int simulatorPorts = Integer.getInteger("medvind.simulators.port", 8190);
        KeycloakProcess.endOrphan(LOCAL.resolve("keycloak"));
        Ports.requireFree("Medvind", port, "medvind.port");
        Ports.requireFree("Medvind's health and figures", port + 1, "medvind.port");
        Ports.requireFree("Keycloak", keycloakPort, "medvind.keycloak.port");
        if ("fresh".equals(System.getProperty("medvind.data"))) {
            Ports.requireFree("PostgreSQL", postgresPort, "medvind.postgres.port");
            stages.begin("Starting over: removing what the last run left in " + LOCAL);
            remove(LOCAL);
        }
        URI app = LocalApp.address(port);
        LocalKeycloak keycloak =
                LocalKeycloak.start(DATA, LOCAL.resolve("keycloak"), keycloakPort, app, stages);
        stages.begin("PostgreSQL: starting on port " + postgresPort);
        String database =
                LocalPostgres.startIn(LOCAL.resolve("postgres").toAbsolutePath(), postgresPort)
                        .database("medvind");
        stages.begin("Outside systems: starting their simulators from port " + simulatorPorts);
        Simulators simulators =
                Simulators.startAndRemember(
                        LOCAL.resolve("certificates").toAbsolutePath(), simulatorPorts);
        stages.begin("Medvind: starting on port " + port);
        Map<String, Object> settings = new HashMap<>(simulators.properties());
        settings.putAll(LocalSettings.of(new LocalKeys(LOCAL.resolve("keys")), database, keycloak));
        settings.put("server.port", port);
        settings.put("server.address", "127.0.0.1");
        settings.put("management.server.port", port + 1);
        settings.put("medvind.local.places", LocalSettings.places(simulators, keycloak, port + 1));
        var medvind = LocalApp.start(settings, LocalStart.class);
        stages.begin("Past example cases for the reports");
        ExampleCases.fill(
                medvind.getBean(DataSource.class), medvind.getBean(Clock.class).instant());
        stages.begin("Keycloak: waiting until it answers");
        keycloak.awaitReady();
        greet(stages, app, keycloakPort);
    }

    private static void greet(Stages stages, URI app, int keycloakPort) {
        stages.begin("Medvind is ready");
        System.out.printf(
                """

                  %s           choose who you are
                  %s/lokalt    users, moving the time, the outside systems

                  Citizens (MitID):  borger1 ... borger6, fuldmagt1, paaroerende1, vaerge1
                  Employees:         sagsbehandler1 ... 4, medbetjener1, 2, leder1, procesejer1, 2, revisor1, admin1
                  The password is the user name. Keycloak: http://localhost:%d (admin; password in %s)

                  Stop with Ctrl-C. The next start keeps the data; -Dmedvind.data=fresh starts over.

                """,
                app, app, keycloakPort, LOCAL.resolve("keycloak/keys/keycloak-admin.secret"));
    }

    private static void remove(Path folder) {
        try {
            if (Files.exists(folder)) {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not remove " + folder, e);
        }
    }
}
