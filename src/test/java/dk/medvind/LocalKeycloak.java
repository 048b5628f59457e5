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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A real Keycloak on loopback with the realms {@code medvind} and {@code nemlogin}. Its database is
 * dropped when a realm file changes, because Keycloak never imports over an existing realm.
 */
public final class LocalKeycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
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
        Path home = folder.toAbsolutePath();
        LocalKeycloak keycloak = new LocalKeycloak(home, port, keys);
        try {
            Files.createDirectories(home);
            for (String part : List.of("lib", "conf", "providers", "themes")) {
                Files.deleteIfExists(home.resolve(part));
                Files.createSymbolicLink(home.resolve(part), built.resolve(part));
            }
            writeRealms(home, new KeycloakRealms(keys, keycloak.address(), app), stages);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be prepared in " + folder, e);
        }
        stages.begin("Keycloak: starting on port " + port);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        keycloak.restart();
        return keycloak;
    }

    /** The address that browsers and Medvind use. */
    public URI address() {
        return URI.create("http://localhost:" + port);
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

    /** The H2 database without its ending {@code .mv.db}; user {@code keycloak}. */
    public Path database() {
        return folder.resolve("data/h2/keycloakdb");
    }

    /** Password of its database. */
    public String databasePassword() {
        return keys.secret("keycloak-database");
    }

    /** What it says while it runs, since its last start. */
    public Path log() {
        return folder.resolve("keycloak.log");
    }

    /** Starts it again, with the realms and users it had. */
    public void restart() {
        process = KeycloakProcess.start(folder, port, healthPort, keys);
    }

    /** Stops it and waits until it is gone. */
    @Override
    public void close() {
        if (process != null) {
            KeycloakProcess.stop(process.toHandle());
        }
    }

    /** Waits until it is healthy and both realms answer. */
    public LocalKeycloak awaitReady() {
        await("http://127.0.0.1:" + healthPort + "/health/ready");
        for (String realm : KeycloakRealms.NAMES) {
            await(address() + "/realms/" + realm + "/.well-known/openid-configuration");
        }
        return this;
    }

    private void await(String question) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(question))
                        .timeout(Duration.ofSeconds(30))
                        .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process != null && process.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                        == 200) {
                    return;
                }
                Thread.sleep(200);
            } catch (IOException stillStarting) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        close();
        throw new IllegalStateException(
                "Keycloak did not answer within " + PATIENCE.toSeconds() + " s. Its log: " + log());
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
}
