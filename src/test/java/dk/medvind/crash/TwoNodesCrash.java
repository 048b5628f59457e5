package dk.medvind.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.LocalPostgres;
import dk.medvind.LocalTokens;
import dk.medvind.Stages;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.SimulatedSystem;
import dk.medvind.simulators.Simulators;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/**
 * Two nodes on one database, killed again and again under load while the outside systems fail, lose
 * answers and dawdle: nothing acknowledged is lost, nothing happens twice.
 */
class TwoNodesCrash {

    private static final Path FOLDER = Path.of("target/crash");
    private static final Duration RECOVERY = Duration.ofSeconds(90);

    /** A CPR number, or a statement that the driver quotes with its values. */
    private static final Pattern PERSONAL =
            Pattern.compile("\\b[6-9]\\d[01]\\d{3}-?\\d{4}\\b|Batch entry");

    private final long seed = Long.getLong("medvind.crash.seed", new SecureRandom().nextInt());
    private final int kills = Integer.getInteger("medvind.crash.kills", 20);
    private final Stages stages = new Stages();

    @Test
    void nothingIsLostAndNothingHappensTwice() throws Exception {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("io.zonky.test", LogLevel.WARN);
        RestlessPostgres.endOrphan(FOLDER.resolve("postgres"));
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        stages.begin("Crash test with -Dmedvind.crash.seed=%d, %d kills".formatted(seed, kills));
        try (var postgres = RestlessPostgres.start(FOLDER.resolve("postgres"));
                var tokens = LocalTokens.start();
                var simulators = Simulators.start(FOLDER.resolve("certificates"), 0)) {
            var nodes = new Nodes(settings(postgres, tokens, simulators), FOLDER);
            var stalled = new StalledJobs(postgres, nodes::anyReady);
            nodes.start(0);
            nodes.awaitReady(0);
            postgres.execute(
                    "update medvind.parameter set value = 0 where code = 'letter.undo-minutes'");
            nodes.start(1);
            nodes.awaitReady(1);
            stages.begin("Two nodes are ready: load and faults begin");
            misbehave(simulators, seed);
            var load = new Load(nodes, tokens);
            load.begin(3, Duration.ofMillis(2500), seed);
            var chaos = new Chaos(nodes, postgres, stalled, new Random(seed), stages);
            chaos.run(kills);
            stages.begin("The last crash is over: load and faults end");
            load.end();
            simulators.all().forEach(SimulatedSystem::behave);
            var found = new Reckoning(postgres);
            await().atMost(RECOVERY)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> !stalled.stillStanding());
            stages.begin("Waiting until everything has settled");
            await().atMost(Duration.ofMinutes(6))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> found.unsettled() == 0);
            nodes.stopAll();
            var verdict = new Verdict(load, found, simulators, chaos, stalled);
            verdict.tell(seed, stages.seconds());
            verdict.check(RECOVERY);
            for (Path log : nodes.logs()) {
                assertThat(Files.readAllLines(log)).noneMatch(PERSONAL.asPredicate());
            }
        }
    }

    private static void misbehave(Simulators simulators, long seed) {
        simulators.misbehave(
                seed,
                Fault.fail(503).inShare(0.08),
                Fault.of(Fault.Kind.WRITE_THEN_DROP).inShare(0.05),
                Fault.slow(Duration.ofSeconds(7)).inShare(0.03));
    }

    private static Map<String, Object> settings(
            RestlessPostgres postgres, LocalTokens tokens, Simulators simulators) {
        var settings = new HashMap<String, Object>(simulators.properties());
        settings.putAll(tokens.settings());
        settings.put("spring.datasource.url", postgres.address());
        settings.put("spring.datasource.password", LocalPostgres.PASSWORD);
        settings.put("spring.flyway.password", LocalPostgres.PASSWORD);
        settings.put("medvind.keys.current", "1");
        settings.put("medvind.keys.sealing.1", key());
        settings.put("medvind.keys.index", key());
        // As often as in production, but nobody waits two hours for the last one. The first may
        // not be shorter: it is what keeps a payment from being ordered twice (decision 9).
        settings.put("medvind.jobs.retries", "PT10S,PT10S,PT15S,PT20S,PT30S");
        return settings;
    }

    private static String key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
