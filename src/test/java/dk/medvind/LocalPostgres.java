package dk.medvind;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.boot.SpringApplication;

/**
 * A real PostgreSQL from Maven Central, durable as in production, with the two roles Medvind needs.
 * The roles' password is known because the server listens on loopback only.
 */
public final class LocalPostgres {

    /** Password of both roles on a local server. */
    public static final String PASSWORD = "medvind-local";

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server whose data stay in {@code data} on a fixed port, or adopts the one a crash
     * left running.
     */
    public static LocalPostgres startIn(Path data, int port) {
        return start(builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port));
    }

    /** The server shared by all tests of this JVM: fresh, on a free port, gone at exit. */
    public static LocalPostgres forTests() {
        return ForTests.SERVER;
    }

    /** Creates the database if it is missing and answers its JDBC address. */
    public String database(String name) {
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement sql = admin.createStatement()) {
            role(sql, "medvind_owner");
            role(sql, "medvind_app");
            var found =
                    sql.executeQuery("select 1 from pg_database where datname = '" + name + "'");
            if (!found.next()) {
                sql.execute("create database " + name + " owner medvind_owner");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The local PostgreSQL refused to prepare database " + name, e);
        }
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    }

    /**
     * A connection with all rights, for what a database administrator or an attacker at the disk
     * would see.
     */
    public Connection administrator(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database,
                "postgres",
                "postgres");
    }

    /** The way to stop and start it. */
    public PostgresControl control() {
        try (var connection = administrator("postgres");
                var sql = connection.createStatement();
                var found = sql.executeQuery("show data_directory")) {
            found.next();
            return new PostgresControl(Path.of(found.getString(1)));
        } catch (SQLException e) {
            throw new IllegalStateException("The local PostgreSQL does not answer", e);
        }
    }

    private static void role(Statement sql, String role) throws SQLException {
        var found = sql.executeQuery("select 1 from pg_roles where rolname = '" + role + "'");
        if (!found.next()) {
            sql.execute(
                    "create role "
                            + role
                            + " login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                            + PASSWORD
                            + "'");
        }
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(180))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("log_parameter_max_length", "0")
                .setServerConfig("log_parameter_max_length_on_error", "0")
                .setServerConfig("timezone", "UTC");
    }

    /** The server stops after everything that uses it; its own hook would stop it at once. */
    private static LocalPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            var server = builder.setRegisterShutdownHook(false).start();
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return new LocalPostgres(server);
        } catch (IOException e) {
            throw new UncheckedIOException("The local PostgreSQL did not start", e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The local PostgreSQL did not stop", e);
        }
    }

    private static final class ForTests {
        static final LocalPostgres SERVER = start(builder());
    }
}
