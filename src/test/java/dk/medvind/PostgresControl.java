package dk.medvind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Stops and starts a running PostgreSQL by the tool beside it, on the same data and port. */
public final class PostgresControl {

    private final Path data;

    /**
     * @param data its data folder
     */
    public PostgresControl(Path data) {
        this.data = data;
    }

    /** Ends every connection and stops in an orderly way. */
    public void stop() {
        run("-w", "-m", "fast", "stop");
    }

    /** A stop without a checkpoint: the next start must recover from the log. */
    public void stopImmediately() {
        run("-m", "immediate", "stop");
    }

    /** Starts again with the options of before and waits until it answers. */
    public void startAgain() {
        run("-w", "-t", "60", "-l", data.resolveSibling("postgres.log").toString(), "restart");
    }

    /** Root has to take another user's namespace, as at the start. */
    private void run(String... arguments) {
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
            var log = data.resolveSibling("pg_ctl.log").toFile();
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                            .start();
            if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        "PostgreSQL did not obey " + List.of(arguments) + ", see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
