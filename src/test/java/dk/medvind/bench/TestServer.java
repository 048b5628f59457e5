package dk.medvind.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.LocalPostgres;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one PostgreSQL both sides are measured on, with a database for each. */
final class TestServer {

    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final String YARDSTICK = "yardstick";

    private final LocalPostgres postgres = LocalPostgres.forTests();
    private final String database;
    private final String medvind;
    private final String yardstick = postgres.database(YARDSTICK);

    TestServer() {
        this("bench");
    }

    /**
     * @param database the name of Medvind's
     */
    TestServer(String database) {
        this.database = database;
        this.medvind = postgres.database(database);
    }

    /** The JDBC address of Medvind's database. */
    String medvind() {
        return medvind;
    }

    /** Medvind's database past row-level security. */
    Connection asAdministrator() {
        try {
            var connection = connect(database);
            connection.setSchema("medvind");
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database of the simple update. */
    Connection ofYardstick() {
        return connect(YARDSTICK);
    }

    String yardstickDatabase() {
        return YARDSTICK;
    }

    int port() {
        return URI.create(yardstick.substring("jdbc:".length())).getPort();
    }

    /** Writes out what the side before has left, so that neither pays for the other. */
    void settle() throws SQLException {
        try (var connection = asAdministrator();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** A single number from Medvind's database. */
    long number(String sql) {
        try (var connection = asAdministrator();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what is found in Medvind's database. */
    List<String> texts(String sql) {
        try (var connection = asAdministrator();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings that make a commit outlive a power cut; refuses a server without them. */
    Map<String, String> durableSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : DURABLE) {
            settings.put(name, setting(name));
        }
        assertThat(settings)
                .as("both sides must be durable")
                .allSatisfy(
                        (name, value) -> {
                            assertThat(value).as(name).isEqualTo("on");
                        });
        settings.put("PostgreSQL", setting("server_version"));
        return settings;
    }

    private String setting(String name) {
        try (var connection = asAdministrator();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String name) {
        try {
            return postgres.administrator(name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " does not answer", e);
        }
    }
}
