package dk.medvind;

import dk.medvind.simulators.Simulators;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole of Medvind for the journeys, started once per JVM: real PostgreSQL, real Keycloak, the
 * simulators, and the application on a port of its own. Its data are apart from the local run's.
 */
public final class MedvindUnderTest {

    private static final String DATABASE = "journeys";
    private static final Path LOGS = Path.of("target/journeys").toAbsolutePath();

    private final URI address;
    private final LocalKeycloak keycloak;
    private final Simulators simulators;
    private final ConfigurableApplicationContext app;
    private final int managementPort;

    private MedvindUnderTest() {
        Stages stages = new Stages();
        FileSystemUtils.deleteRecursively(LOGS.toFile());
        Path data = Path.of(".data");
        Path folder = data.resolve("test");
        KeycloakProcess.endOrphan(folder.resolve("keycloak"));
        // The same ports again where possible: then Keycloak need not import its realms anew.
        int port = Ports.remembered(folder.resolve("app.port"));
        int keycloakPort = Ports.remembered(folder.resolve("keycloak.port"));
        address = LocalApp.address(port);
        keycloak =
                LocalKeycloak.start(
                        data, folder.resolve("keycloak"), keycloakPort, address, stages);
        simulators = Simulators.start(Path.of("target/certificates").toAbsolutePath(), 0);
        managementPort = Ports.free();
        Map<String, Object> settings = new HashMap<>(simulators.properties());
        settings.putAll(
                LocalSettings.of(
                        new LocalKeys(folder.resolve("keys")),
                        LocalPostgres.forTests().database(DATABASE),
                        keycloak));
        settings.put("server.port", port);
        settings.put("medvind.letter-receipts.look-every", "2s");
        // Logging begins before the settings are read.
        System.setProperty("logging.file.name", log().toString());
        settings.put("server.tomcat.basedir", LOGS.toString());
        settings.put("server.tomcat.accesslog.enabled", true);
        settings.put("server.tomcat.accesslog.directory", "access");
        settings.put("server.tomcat.accesslog.buffered", false);
        settings.put("server.tomcat.accesslog.pattern", "%r %s %{Location}o");
        settings.put("management.server.port", managementPort);
        settings.put(
                "medvind.local.places", LocalSettings.places(simulators, keycloak, managementPort));
        stages.begin("Medvind: starting on port " + port);
        app = LocalApp.start(settings, LocalStart.class);
        OnRealPostgres.undoMinutes(DATABASE, 0);
        keycloak.awaitReady();
        stages.begin("Medvind is ready for the journeys");
    }

    /** The one of this JVM; starts it at the first call. */
    public static MedvindUnderTest running() {
        return Running.MEDVIND;
    }

    /** Where people reach it. */
    public URI address() {
        return address;
    }

    /** Where operations read health and figures. */
    public URI operations() {
        return URI.create("http://127.0.0.1:" + managementPort + "/actuator");
    }

    public LocalKeycloak keycloak() {
        return keycloak;
    }

    public Simulators simulators() {
        return simulators;
    }

    /** The clock of application and engine. */
    public LocalClock clock() {
        return app.getBean(LocalClock.class);
    }

    /** Everything it has said since it started. */
    public Path log() {
        return LOGS.resolve("medvind.log");
    }

    /** Files with the address of every request, and where its answer led. */
    public Path accessLogs() {
        return LOGS.resolve("access");
    }

    /** A bean of the running application, for what no page shows. */
    public <T> T bean(Class<T> type) {
        return app.getBean(type);
    }

    /** The database as its administrator sees it, past row-level security. */
    public Connection database() throws SQLException {
        return LocalPostgres.forTests().administrator(DATABASE);
    }

    /** Stops and starts the database server under everybody's feet. */
    public PostgresControl databaseServer() {
        return LocalPostgres.forTests().control();
    }

    private static final class Running {
        static final MedvindUnderTest MEDVIND = new MedvindUnderTest();
    }
}
