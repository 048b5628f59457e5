package dk.medvind.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser for the journeys: {@code MEDVIND_BROWSER}, else an installed Chromium or Chrome, else
 * the headless Chromium that comes as a pinned npm development dependency. Nothing is installed,
 * and no journey is skipped for want of one.
 */
final class BrowserBinary {

    private static final List<String> NAMES =
            List.of(
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                    "chrome");
    private static final List<Path> PLACES =
            List.of(
                    Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                    Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
    private static final Path FRONTEND = Path.of("src/main/frontend");
    private static final Path UNPACKED = Path.of(".data/browser").toAbsolutePath();
    private static final String UNPACK =
            "import('@sparticuz/chromium').then(async c => {"
                    + " c.default.setGraphicsMode = false;"
                    + " console.log(await c.default.executablePath()); })";

    private BrowserBinary() {}

    static Path find() {
        return find(System.getenv());
    }

    static Path find(Map<String, String> environment) {
        String asked = environment.get("MEDVIND_BROWSER");
        if (asked != null && !asked.isBlank()) {
            Path path = Path.of(asked);
            if (!Files.isExecutable(path)) {
                throw new IllegalStateException(
                        "MEDVIND_BROWSER=" + asked + " is not a program that can be run");
            }
            return path;
        }
        return installed(environment.getOrDefault("PATH", "")).orElseGet(BrowserBinary::fromNpm);
    }

    private static Optional<Path> installed(String searchPath) {
        Stream<Path> onPath =
                Stream.of(searchPath.split(java.io.File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve));
        return Stream.concat(onPath, PLACES.stream()).filter(Files::isExecutable).findFirst();
    }

    /** Libraries that the npm package brings for machines that lack them. */
    static Path libraries() {
        return UNPACKED.resolve("al2023/lib");
    }

    static Path fromNpm() {
        try {
            Files.createDirectories(UNPACKED);
            ProcessBuilder node =
                    new ProcessBuilder("node", "-e", UNPACK)
                            .directory(FRONTEND.toFile())
                            .redirectError(ProcessBuilder.Redirect.INHERIT);
            node.environment().put("TMPDIR", UNPACKED.toString());
            // Makes the package unpack the libraries, too.
            node.environment().put("AWS_EXECUTION_ENV", "AWS_Lambda_nodejs20.x");
            Process running = node.start();
            String path =
                    new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            if (running.waitFor() != 0 || !Files.isExecutable(Path.of(path))) {
                throw new IllegalStateException(
                        "No browser for the journeys: MEDVIND_BROWSER is not set, none is installed,"
                                + " and @sparticuz/chromium could not be unpacked from "
                                + FRONTEND.resolve("node_modules"));
            }
            return Path.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
