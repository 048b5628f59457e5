package dk.medvind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The Keycloak that Maven unpacked, copied and built once for fast starts. The copy is keyed by
 * version and build options, so another version or option builds anew and never disturbs the old.
 */
final class KeycloakBuild {

    /**
     * Transient users and sessions in memory only: what a citizen's log-in brings with it, the CPR
     * number above all, is never written to Keycloak's database (docs/decisions).
     */
    private static final List<String> OPTIONS =
            List.of(
                    "--db=dev-file",
                    "--health-enabled=true",
                    "--cache=local",
                    "--features=transient-users",
                    "--features-disabled=persistent-user-sessions,device-flow,ciba,impersonation,organization,kerberos,docker");

    private KeycloakBuild() {}

    /** The folder of the built copy; builds it when missing (about 40 s, once per version). */
    static synchronized Path home(Path data, Stages stages) {
        String version = System.getProperty("keycloak.version", "26.7.3");
        Path unpacked = data.resolve("keycloak/keycloak-" + version);
        Path built =
                data.resolve(
                        "keycloak/built-"
                                + version
                                + "-"
                                + Integer.toHexString(OPTIONS.toString().hashCode()));
        if (Files.exists(built)) {
            return built;
        }
        if (!Files.exists(unpacked)) {
            throw new IllegalStateException(
                    "Keycloak is not unpacked in "
                            + unpacked
                            + ". Maven does that in process-test-resources: run mvn test-compile once.");
        }
        try {
            stages.begin("Keycloak: building a fast-starting copy (once, about 40 s)");
            Path draft =
                    Files.createDirectories(
                            built.resolveSibling(
                                    built.getFileName() + "." + ProcessHandle.current().pid()));
            copy(unpacked, draft);
            run(draft);
            Files.move(draft, built, StandardCopyOption.ATOMIC_MOVE);
            return built;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be built in " + built, e);
        }
    }

    private static void run(Path home) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", home + "/bin/kc.sh", "build"));
        command.addAll(OPTIONS);
        Path log = home.resolve("build.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException("kc.sh build failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while building Keycloak", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a)
                            throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(dir)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        Files.copy(file, to.resolve(from.relativize(file)));
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
