package dk.medvind.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.LocalTokens;
import dk.medvind.NodeProcess;
import dk.medvind.OnRealPostgres;
import dk.medvind.Stages;
import dk.medvind.bench.CitizenAtPages.Visit;
import dk.medvind.identity.login.LogInForBenchmark;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.Simulators;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What a citizen waits for: the weight of the first question page, and how long pages take while
 * fifty citizens apply at the same time, each reading one to three seconds on a page, by a node
 * that also runs the jobs. Rounds with all outside systems well and all of them down take turns.
 */
class PagesBenchmark {

    private static final int CITIZENS = 50;
    private static final int ROUNDS = Integer.getInteger("medvind.bench.rounds", 3);
    private static final Duration ROUND =
            Duration.ofSeconds(Integer.getInteger("medvind.bench.seconds", 20) * 2L);
    private static final long HEAVIEST = 120_000;
    private static final long HEAVIEST_AGAIN = 15_000;
    private static final double SLOWER_WITHOUT_REGISTERS = 1.10;
    private static final Path FOLDER = Path.of("target/bench-pages").toAbsolutePath();

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
    void pagesAreLightAndDoNotWaitForRegisters() throws Exception {
        var report = new Report();
        report.line(
                "Machine",
                "%d cores, %s",
                Runtime.getRuntime().availableProcessors(),
                SERVER.durableSettings());
        NodeProcess node = start();
        PageWeight weight = PageWeight.of(node.address());
        report.line(
                "First question page",
                "%.1f kB, %.1f kB with styles, scripts and fonts there (targets 120 and 15)",
                weight.first() / 1000.0,
                weight.again() / 1000.0);
        STAGES.begin("Warming up");
        report.line("Warm-up", "%s", WarmUp.until(burst -> round(node, burst, false).size()));
        List<Double> well = new ArrayList<>();
        List<Double> down = new ArrayList<>();
        List<Visit> all = new ArrayList<>();
        for (int i = 1; i <= ROUNDS; i++) {
            SIMULATORS.reset();
            var visits = round(node, ROUND, true);
            all.addAll(visits);
            well.add(p95(visits));
            STAGES.begin("Round " + i + ", all systems well: p95 " + well.get(i - 1) + " ms");
            SIMULATORS.misbehave(i, Fault.of(Fault.Kind.DOWN));
            down.add(p95(round(node, ROUND, true)));
            STAGES.begin("Round " + i + ", all systems down: p95 " + down.get(i - 1) + " ms");
        }
        node.stop();
        double usual = Spread.of(well).median();
        double without = Spread.of(down).median();
        report.line(
                "Pages, all well",
                "p95 %.0f ms of %d requests by %d citizens, rounds %s",
                usual,
                all.size(),
                CITIZENS,
                well);
        report.line("Pages, all down", "p95 %.0f ms, rounds %s", without, down);
        slowest(all).forEach((what, p95) -> report.line("  " + what, "p95 %.0f ms", p95));
        report.print();
        assertThat(weight.first()).as("bytes of the first page").isLessThanOrEqualTo(HEAVIEST);
        assertThat(weight.again()).as("bytes again").isLessThanOrEqualTo(HEAVIEST_AGAIN);
        assertThat(without / usual)
                .as("p95 with all outside systems down, beside all well")
                .isLessThanOrEqualTo(SLOWER_WITHOUT_REGISTERS);
    }

    private static List<Visit> round(NodeProcess node, Duration length, boolean patient) {
        long end = System.nanoTime() + length.toNanos();
        return Clients.together(
                        CITIZENS, n -> new CitizenAtPages(node.address(), patient).until(end))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The five slowest pages, each with its own p95 in milliseconds. */
    private static Map<String, Double> slowest(List<Visit> visits) {
        return visits.stream().collect(Collectors.groupingBy(Visit::what)).entrySet().stream()
                .filter(page -> page.getValue().size() >= 20)
                .map(page -> Map.entry(page.getKey(), p95(page.getValue())))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(5)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, other) -> one,
                                java.util.LinkedHashMap::new));
    }

    private static double p95(List<Visit> visits) {
        long[] sorted = visits.stream().mapToLong(Visit::micros).sorted().toArray();
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1] / 1000.0;
    }

    private static NodeProcess start() {
        STAGES.begin("Medvind: starting");
        Map<String, Object> settings = new HashMap<>(OnRealPostgres.settings("pages"));
        settings.remove("spring.datasource.hikari.maximum-pool-size");
        settings.putAll(SIMULATORS.properties());
        settings.putAll(TOKENS.settings());
        NodeProcess node =
                NodeProcess.start(
                        settings,
                        FOLDER.resolve("node.log"),
                        List.of("-Xmx512m", "-XX:+UseSerialGC"),
                        LogInForBenchmark.class);
        node.awaitReady();
        return node;
    }
}
