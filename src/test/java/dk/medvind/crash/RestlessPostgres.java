package dk.medvind.crash;

import dk.medvind.LocalPostgres;
import dk.medvind.Ports;
import dk.medvind.PostgresControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** A durable PostgreSQL that can crash and comes back on the same data and port. */
final class RestlessPostgres implements AutoCloseable {

    private static final String DATABASE = "crash";

    private final Path data;
    private final LocalPostgres server;
    private final String address;
    private final PostgresControl control;

    private RestlessPostgres(Path data) {
        this.data = data;
        this.server = LocalPostgres.startIn(data, Ports.free());
        this.address = server.database(DATABASE);
        this.control = new PostgresControl(data);
    }

    /** Starts a new one in a folder that does not exist. */
    static RestlessPostgres start(Path data) {
        return new RestlessPostgres(data.toAbsolutePath());
    }

    /** Ends the server that a run that was killed itself left behind. */
    static void endOrphan(Path data) {
        var absolute = data.toAbsolutePath();
        if (Files.exists(absolute.resolve("postmaster.pid"))) {
            postmaster(absolute)
                    .filter(
                            one ->
                                    one.info()
                                            .commandLine()
                                            .orElse("")
                                            .contains(absolute.toString()))
                    .ifPresent(RestlessPostgres::kill);
        }
    }

    String address() {
        return address;
    }

    /** Runs a statement past row-level security. */
    void execute(String sql) throws SQLException {
        try (var connection = administrator();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As its administrator sees it, past row-level security. */
    Connection administrator() throws SQLException {
        return server.administrator(DATABASE);
    }

    /** {@code kill -9} of the postmaster and everything it has started. */
    void killEverything() {
        kill(postmaster(data).orElseThrow());
    }

    /** A stop without a checkpoint: the next start must recover from the log. */
    void stopImmediately() {
        control.stopImmediately();
    }

    /** Starts again with the options of before and waits until it has recovered. */
    void startAgain() {
        control.startAgain();
    }

    @Override
    public void close() {
        control.stop();
    }

    private static void kill(ProcessHandle postmaster) {
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    private static Optional<ProcessHandle> postmaster(Path data) {
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0)));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not run in " + data, e);
        }
    }
}
