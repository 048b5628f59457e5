package dk.medvind.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark program. It comes with the server package, not with the driver. */
record Pgbench(Path program, TestServer server) implements Yardstick {

    private static final Pattern RESULT = Pattern.compile("tps = ([0-9.]+)");

    /** Where MEDVIND_PGBENCH says, on the path, or where Debian and its children put it. */
    static Optional<Path> find() {
        String named = System.getenv("MEDVIND_PGBENCH");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.concat(onPath(), ofDebian()).filter(Files::isExecutable).findFirst();
    }

    @Override
    public String name() {
        return "pgbench simple-update (-N -c %d -j 2, scale %d), %s"
                .formatted(CLIENTS, BRANCHES, run(List.of("--version")).strip());
    }

    @Override
    public void prepare() {
        run(onServer("-i", "-q", "-s", String.valueOf(BRANCHES)));
    }

    @Override
    public double perSecond(Duration length) {
        String said =
                run(
                        onServer(
                                "-N",
                                "-c",
                                String.valueOf(CLIENTS),
                                "-j",
                                "2",
                                "-T",
                                String.valueOf(length.toSeconds())));
        var result = RESULT.matcher(said);
        if (!result.find()) {
            throw new IllegalStateException("pgbench told no figure: " + said);
        }
        return Double.parseDouble(result.group(1));
    }

    private List<String> onServer(String... options) {
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of("-h", "127.0.0.1", "-p", String.valueOf(server.port())));
        all.addAll(List.of("-U", "postgres", server.yardstickDatabase()));
        return all;
    }

    private String run(List<String> options) {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(options);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pgbench failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("pgbench could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "pgbench"));
    }

    private static Stream<Path> ofDebian() {
        Path versions = Path.of("/usr/lib/postgresql");
        try {
            return Files.isDirectory(versions)
                    ? Files.list(versions).map(version -> version.resolve("bin/pgbench"))
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
