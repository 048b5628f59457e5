package dk.medvind.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.LocalTokens;
import dk.medvind.NodeProcess;
import dk.medvind.OnRealPostgres;
import dk.medvind.Stages;
import dk.medvind.simulators.Simulators;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Applications taken per second by one node, beside what PostgreSQL alone commits per second, on
 * the same server and from the same number of clients. The node has audit and its sealing,
 * encryption and row-level security on. As PostgreSQL's side it has no work besides: other nodes
 * run the jobs of what it has taken ({@code medvind.jobs.enabled=false}). A last round, printed
 * beside, is taken by a node that also runs them, calling the outside systems over the wire
 * meanwhile.
 */
class SubmissionsBenchmark {

    private static final double FLOOR = 1.0 / 50;
    private static final int ROUNDS = Integer.getInteger("medvind.bench.rounds", 3);
    private static final Duration ROUND =
            Duration.ofSeconds(Integer.getInteger("medvind.bench.seconds", 20));
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

    private static final Stages STAGES = new Stages();
    private static final TestServer SERVER = new TestServer();
    private static final LocalTokens TOKENS = LocalTokens.start();
    private static final Simulators SIMULATORS = Simulators.start(FOLDER, 0);

    @AfterAll
    static void stopWhatServedTheNode() {
        SIMULATORS.close();
        TOKENS.close();
    }

    @Test
    void takesOneApplicationInTheTimeOfFiftySimpleUpdates() throws Exception {
        var report = new Report();
        report.line(
                "Machine",
                "%d cores, %s",
                Runtime.getRuntime().availableProcessors(),
                SERVER.durableSettings());
        Yardstick yardstick = Yardstick.of(SERVER);
        STAGES.begin("Yardstick: " + yardstick.name());
        yardstick.prepare();

        Timed first = startNode("an empty database, its tables made on the way", false);
        report.line("Start, empty database", "%.1f s until ready", first.seconds());
        first.node().stop();
        Timed started = startNode("the database as it is", false);
        report.line("Start", "%.1f s until ready", started.seconds());
        NodeProcess node = started.node();
        Thread.sleep(5_000);
        report.line("Memory, idle", "%s", Footprint.of(node));

        var senders = new Senders(node, TOKENS);
        STAGES.begin("Warming up both sides");
        yardstick.perSecond(Duration.ofSeconds(5));
        report.line("Warm-up", "%s", senders.warmUp());

        List<Double> commits = new ArrayList<>();
        List<Double> receipts = new ArrayList<>();
        var work = new Work();
        for (int round = 1; round <= ROUNDS; round++) {
            SERVER.settle();
            commits.add(yardstick.perSecond(ROUND));
            STAGES.begin(text("Round %d, simple updates: %.1f/s", round, commits.get(round - 1)));
            SERVER.settle();
            var sent = work.of(node, () -> senders.send(ROUND));
            receipts.add(sent.perSecond());
            STAGES.begin(text("Round %d, submissions: %s", round, sent));
        }
        report.line("Processor time", "%.1f ms of the node for one application", work.millis());
        report.line("Memory, under load", "%s", underLoad(node, senders));
        node.stop();
        NodeProcess worker = startNode("the database as it is, jobs on", true).node();
        long acknowledged = senders.acknowledged() + withJobs(worker, report);
        Kept.check(SERVER, acknowledged);
        worker.stop();

        var yard = Spread.of(commits);
        var submissions = Spread.of(receipts);
        double ratio = submissions.median() / yard.median();
        report.line("Simple updates", "%s, by %s", yard, yardstick.name());
        report.line("Submissions", "%s", submissions);
        report.line("Ratio", "1 : %.1f (floor 1 : 50)", 1 / ratio);
        report.print();
        assertThat(ratio).as("submissions per simple update").isGreaterThanOrEqualTo(FLOOR);
    }

    /** One round by a node that also does the work; answers how many receipts it gave. */
    private static long withJobs(NodeProcess worker, Report report) throws Exception {
        var senders = new Senders(worker, TOKENS);
        senders.warmUp();
        report.line("Submissions, jobs on", "%s", senders.send(ROUND));
        return senders.acknowledged();
    }

    private static Footprint underLoad(NodeProcess node, Senders senders) throws Exception {
        var sending = CompletableFuture.runAsync(() -> senders.send(Duration.ofSeconds(10)));
        Thread.sleep(6_000);
        var footprint = Footprint.of(node);
        sending.get();
        return footprint;
    }

    /** What of the processors a node took for what it was sent. */
    private static final class Work {

        private Duration taken = Duration.ZERO;
        private long receipts;

        Senders.Round of(NodeProcess node, Supplier<Senders.Round> sending) {
            Duration before = processors(node);
            var round = sending.get();
            taken = taken.plus(processors(node).minus(before));
            receipts += round.sortedMicros().length;
            return round;
        }

        double millis() {
            return taken.toNanos() / 1e6 / receipts;
        }

        private static Duration processors(NodeProcess node) {
            return ProcessHandle.of(node.pid())
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElseThrow();
        }
    }

    private record Timed(NodeProcess node, double seconds) {}

    private static Timed startNode(String on, boolean jobs) {
        STAGES.begin("Medvind: starting on " + on);
        Map<String, Object> settings = new HashMap<>(OnRealPostgres.settings("bench"));
        settings.remove("spring.datasource.hikari.maximum-pool-size");
        settings.putAll(SIMULATORS.properties());
        settings.putAll(TOKENS.settings());
        settings.put("medvind.jobs.enabled", jobs);
        long begun = System.nanoTime();
        NodeProcess node = NodeProcess.start(settings, FOLDER.resolve("node.log"));
        node.awaitReady();
        return new Timed(node, (System.nanoTime() - begun) / 1e9);
    }

    private static String text(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }
}
