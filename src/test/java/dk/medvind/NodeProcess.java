package dk.medvind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * One Medvind as a process of its own on this machine, as it runs in production: it can be killed
 * and measured. It ends when this JVM ends, however that happens.
 */
public final class NodeProcess {

    private static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseSerialGC");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;

    private NodeProcess(Process process, Path log, int port, int managementPort) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts a small one (heap of 512 MB); what it says is appended to {@code log}. */
    public static NodeProcess start(Map<String, Object> settings, Path log) {
        return start(settings, log, SMALL);
    }

    /**
     * Starts one without waiting for it.
     *
     * @param settings as in application.yaml; the ports are free ones where nothing is said
     * @param jvm further arguments of its Java, e.g. the size of its heap
     * @param parts configuration classes of the tests that shall run inside it
     */
    public static NodeProcess start(
            Map<String, Object> settings, Path log, List<String> jvm, Class<?>... parts) {
        var all = new HashMap<>(settings);
        int port = port(all, "server.port");
        int managementPort = port(all, "management.server.port");
        all.putIfAbsent("server.address", "127.0.0.1");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Duser.timezone=UTC");
        command.addAll(jvm);
        command.add(NodeMain.class.getName());
        Arrays.stream(parts).map(Class::getName).forEach(command::add);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Not on the command line: everybody on the machine can read that.
        builder.environment()
                .put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(all));
        builder.environment().put("CLASSPATH", classPath());
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            var process = builder.start();
            process.getOutputStream().close();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new NodeProcess(process, log, port, managementPort);
        } catch (IOException e) {
            throw new UncheckedIOException("A node could not be started", e);
        }
    }

    /** Ends it as {@code kill -9} does and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    /** Asks it to stop, as an operator does, and waits until it has. */
    public void stop() {
        process.destroy();
        ended();
    }

    /**
     * Waits until its readiness says yes.
     *
     * @throws IllegalStateException if it ends or takes longer than ten minutes
     */
    public void awaitReady() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The node did not become ready, see " + log);
            }
            pause();
        }
    }

    public boolean isReady() {
        var question =
                HttpRequest.newBuilder(operations("/health/readiness"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Where people and machines reach it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Health and figures, e.g. {@code /prometheus}. */
    public URI operations(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + "/actuator" + path);
    }

    private void ended() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The node does not end, see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a node starts", e);
        }
    }

    private static int port(Map<String, Object> settings, String name) {
        return Integer.parseInt(settings.computeIfAbsent(name, missing -> Ports.free()).toString());
    }

    /** Surefire may hide it in the manifest of a jar and then tells it by a property of its own. */
    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
