package dk.medvind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A real Keycloak on loopback with the realms {@code medvind} and {@code nemlogin}. Its database is
 * dropped when a realm file changes, because Keycloak never imports over an existing realm.
 */
public final class LocalKeycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /** As kc.sh prints them with PRINT_ENV, but with a small heap and a fast start. */
    private static final List<String> JVM =
            List.of(
                    "-Xmx384m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MaxMetaspaceSize=256m",
                    "-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8",
                    "-XX:+ExitOnOutOfMemoryError -Djava.security.egd=file:/dev/urandom",
                    "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
                    "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                    "--add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--enable-native-access=ALL-UNNAMED -Duser.language=en -Duser.country=US",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager -Dpicocli.disable.closures=true");

    private static final String PID_FILE = "keycloak.pid";

    private final Path folder;
    private final int port;
    private final LocalKeys keys;
    private final int healthPort = Ports.free();
    private @Nullable Process process;

    private LocalKeycloak(Path folder, int port, LocalKeys keys) {
        this.folder = folder;
        this.port = port;
        this.keys = keys;
    }

    /**
     * Starts it and comes back at once; {@link #awaitReady} waits until both realms answer.
     *
     * @param data the folder {@code .data}, which holds the built copy
     * @param folder database, log and keys of this server
     * @param app where Medvind will be, the only place a log-in may return to
     */
    static LocalKeycloak start(Path data, Path folder, int port, URI app, Stages stages) {
        Path built = KeycloakBuild.home(data.toAbsolutePath(), stages);
        LocalKeys keys = new LocalKeys(folder.resolve("keys"));
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath());
            for (String part : List.of("lib", "conf", "providers", "themes")) {
                Files.deleteIfExists(home.resolve(part));
                Files.createSymbolicLink(home.resolve(part), built.resolve(part));
            }
            writeRealms(home, new KeycloakRealms(keys, address(port), app), stages);
            stages.begin("Keycloak: starting on port " + port);
            LocalKeycloak started = new LocalKeycloak(home, port, keys);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.restart();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be started in " + folder, e);
        }
    }

    /** The address that browsers and Medvind use. */
    public URI address() {
        return address(port);
    }

    /** The realm {@code medvind}, in which Medvind's users log in. */
    public URI issuer() {
        return URI.create(address() + "/realms/medvind");
    }

    /** Secret of the client {@code medvind}. */
    public String clientSecret() {
        return keys.secret("keycloak-client");
    }

    /** Secret of the client {@code example-machine}, which may call the API. */
    public String machineSecret() {
        return keys.secret("keycloak-machine");
    }

    /** Password of the user {@code admin} of the realm {@code master}. */
    public String adminPassword() {
        return keys.secret("keycloak-admin");
    }

    /** The folder with the database, for those who look for what must not be there. */
    public Path databaseFolder() {
        return folder.resolve("data");
    }

    /** Starts it again, with the realms and users it had. */
    public void restart() {
        try {
            process = launch(folder, port, healthPort, keys);
            Files.writeString(pidFile(), String.valueOf(process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be started in " + folder, e);
        }
    }

    /** Stops it and waits until it is gone. */
    @Override
    public void close() {
        if (process != null) {
            stop(process.toHandle());
        }
    }

    /** Ends what a killed run left behind, if it is still the Keycloak of this folder. */
    static void endOrphan(Path folder) {
        Path file = folder.toAbsolutePath().resolve(PID_FILE);
        try {
            if (Files.exists(file)) {
                ProcessHandle.of(Long.parseLong(Files.readString(file)))
                        .filter(
                                other ->
                                        other.info()
                                                .commandLine()
                                                .orElse("")
                                                .contains("kc.home.dir=" + file.getParent()))
                        .ifPresent(LocalKeycloak::stop);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(ProcessHandle running) {
        running.destroy();
        try {
            running.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            running.destroyForcibly();
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Path pidFile() {
        return folder.resolve(PID_FILE);
    }

    private static URI address(int port) {
        return URI.create("http://localhost:" + port);
    }

    private static void writeRealms(Path home, KeycloakRealms realms, Stages stages)
            throws IOException {
        Path imports = Files.createDirectories(home.resolve("data/import"));
        for (String realm : KeycloakRealms.NAMES) {
            Path file = imports.resolve(realm + "-realm.json");
            String filled = realms.filled(realm);
            if (!Files.exists(file) || !Files.readString(file).equals(filled)) {
                if (FileSystemUtils.deleteRecursively(home.resolve("data/h2"))) {
                    stages.begin("Keycloak: realm " + realm + " has changed, importing anew");
                }
                Files.writeString(file, filled);
            }
        }
    }

    private static Process launch(Path home, int port, int health, LocalKeys keys)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        JVM.forEach(line -> command.addAll(List.of(line.split(" "))));
        command.addAll(
                List.of(
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "-cp",
                        home.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname-strict=false",
                        "--http-management-port=" + health,
                        "--spi-login-protocol--openid-connect--suppress-logout-confirmation-screen=true"));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("keycloak.log").toFile());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", keys.secret("keycloak-admin"));
        return builder.start();
    }

    /** Waits until it answers. */
    public LocalKeycloak awaitReady() {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest ready =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + healthPort + "/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process != null && process.isAlive()) {
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode()
                        == 200) {
                    return this;
                }
            } catch (IOException stillStarting) {
                // Nobody listens yet.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            pause();
        }
        close();
        throw new IllegalStateException(
                "Keycloak did not become ready within "
                        + PATIENCE.toSeconds()
                        + " s. Its log: "
                        + folder.resolve("keycloak.log"));
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
