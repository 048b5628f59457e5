package dk.medvind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keycloak's JVM, started directly: kc.sh would only add time. Its id is written down, so that the
 * next run can end what a killed run left behind.
 */
final class KeycloakProcess {

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

    private KeycloakProcess() {}

    static Process start(Path home, int port, int healthPort, LocalKeys keys) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        JVM.forEach(line -> command.addAll(List.of(line.split(" "))));
        command.addAll(
                List.of(
                        mark(home),
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
                        "--http-management-port=" + healthPort,
                        "--log-level=info,io.smallrye.health:error"));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("keycloak.log").toFile());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", keys.secret("keycloak-admin"));
        builder.environment().put("KC_DB_USERNAME", "keycloak");
        builder.environment().put("KC_DB_PASSWORD", keys.secret("keycloak-database"));
        try {
            Process process = builder.start();
            Files.writeString(file(home), String.valueOf(process.pid()));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be started in " + home, e);
        }
    }

    /** Stops it and waits until it is gone. */
    static void stop(ProcessHandle running) {
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

    /** Ends what a killed run left behind, if it is still the Keycloak of this folder. */
    static void endOrphan(Path folder) {
        Path home = folder.toAbsolutePath();
        if (!Files.exists(file(home))) {
            return;
        }
        try {
            ProcessHandle.of(Long.parseLong(Files.readString(file(home)).strip()))
                    .filter(other -> other.info().commandLine().orElse("").contains(mark(home)))
                    .ifPresent(KeycloakProcess::stop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells this folder's Keycloak from every other process. */
    private static String mark(Path home) {
        return "-Dkc.home.dir=" + home;
    }

    private static Path file(Path home) {
        return home.resolve("keycloak.pid");
    }
}
