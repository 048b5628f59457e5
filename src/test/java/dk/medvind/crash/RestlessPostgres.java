package dk.medvind.crash;

import dk.medvind.LocalPostgres;
import dk.medvind.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A durable PostgreSQL that can crash and comes back on the same data and port. */
final class RestlessPostgres implements AutoCloseable {

    private static final String DATABASE = "crash";

    private final Path data;
    private final LocalPostgres server;
    private final String address;

    private RestlessPostgres(Path data) {
        this.data = data;
        this.server = LocalPostgres.startIn(data, Ports.free());
        this.address = server.database(DATABASE);
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
        control("-m", "immediate", "stop");
    }

    /** Starts again with the options of before and waits until it has recovered. */
    void startAgain() {
        control("-w", "-t", "60", "-l", data.resolveSibling("postgres.log").toString(), "restart");
    }

    @Override
    public void close() {
        control("-w", "-m", "fast", "stop");
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

    /** The tool beside the server; root has to take another user's namespace, as at the start. */
    private void control(String... arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        try {
            var server =
                    Files.readString(data.resolve("postmaster.opts")).split("\\s", 2)[0].strip();
            command.add(Path.of(server).resolveSibling("pg_ctl").toString());
            command.addAll(List.of("-D", data.toString()));
            command.addAll(List.of(arguments));
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(
                                            data.resolveSibling("pg_ctl.log").toFile()))
                            .start();
            if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        "PostgreSQL did not obey " + List.of(arguments) + ", see pg_ctl.log");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
