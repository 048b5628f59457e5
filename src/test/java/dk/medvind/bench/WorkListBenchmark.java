package dk.medvind.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.LocalTokens;
import dk.medvind.NodeProcess;
import dk.medvind.OnRealPostgres;
import dk.medvind.Stages;
import dk.medvind.identity.SealingForBenchmark;
import dk.medvind.identity.login.LogInForBenchmark;
import dk.medvind.simulators.Simulators;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A caseworker's pages over a million open tasks and three million closed cases, with audit and
 * row-level security, beside the engine's own query for tasks with the same filters, and how each
 * grew from ten thousand tasks. Ten thousand cases are whole in the engine too. A page is timed by
 * the one who asks for it, drawing and way included; the engine's query inside this JVM.
 */
class WorkListBenchmark {

    private static final int WHOLE = 10_000;
    private static final int OPEN = Integer.getInteger("medvind.bench.open", 1_000_000);
    private static final int CLOSED = 3 * OPEN;
    private static final int PEOPLE = Math.min(Crowd.SIZE, OPEN);
    private static final int HANDLERS = 50;
    private static final int ASKED = 200;
    private static final Map<String, Integer> TARGETS =
            Map.of(
                    "First page", 50,
                    "Filtered page", 50,
                    "View counts", 50,
                    "Search by CPR number", 50,
                    "Search by name", 50,
                    "Case page", 150);
    private static final Path FOLDER = Path.of("target/bench-worklist").toAbsolutePath();

    private static final Stages STAGES = new Stages();
    private static final TestServer SERVER = new TestServer("worklist");
    private static final LocalTokens TOKENS = LocalTokens.start();
    private static final Simulators SIMULATORS = Simulators.start(FOLDER, 0);

    @AfterAll
    static void stopWhatServedTheNode() {
        SIMULATORS.close();
        TOKENS.close();
    }

    @Test
    void aCaseworkersPagesAreAsFastOverAMillionTasks() throws Exception {
        var report = new Report();
        report.line(
                "Machine",
                "%d cores, %s",
                Runtime.getRuntime().availableProcessors(),
                SERVER.durableSettings());
        var stock = new Stock(SERVER, new SealingForBenchmark(settings()));
        oneCaseIsMade();

        STAGES.begin("Loading " + WHOLE + " whole cases and " + 3 * WHOLE + " closed ones");
        stock.people(PEOPLE);
        stock.number(1, OPEN, PEOPLE);
        stock.number(OPEN + 1, OPEN + CLOSED, PEOPLE);
        new CopiedCase(stock, new SealingForBenchmark(settings())).copy(WHOLE);
        stock.run("closed-cases", OPEN + 1, OPEN + 3 * WHOLE);
        stock.analyze();
        NodeProcess node = start(false);
        var few = measured(node, 0);

        STAGES.begin("Loading the rest of " + OPEN + " open and " + CLOSED + " closed cases");
        stock.run("open-cases", WHOLE + 1, OPEN);
        stock.run("closed-cases", OPEN + 3 * WHOLE + 1, OPEN + CLOSED);
        stock.analyze();
        var many = measured(node, WHOLE / 2);
        node.stop();

        report.line(
                "Tasks", "from %d open and %d closed to %d and %d", WHOLE, 3 * WHOLE, OPEN, CLOSED);
        few.forEach((what, times) -> report.line(what, "%s → %s", times, many.get(what)));
        report.print();
        assertThat(TARGETS)
                .allSatisfy(
                        (what, target) ->
                                assertThat(((Times) many.get(what)).millis(95))
                                        .as("p95 of %s, milliseconds", what)
                                        .isLessThanOrEqualTo(target));
    }

    private static Map<String, Object> measured(NodeProcess node, int from) throws Exception {
        var all = new LinkedHashMap<String, Object>();
        var pages = new HandlerPages(node.address(), from);
        STAGES.begin("Warming up");
        found(all, "Warm-up", WarmUp.until(pages::each));
        STAGES.begin("Asking for pages");
        found(all, "First page", Times.of(ASKED, ASKED, pages::first));
        found(all, "Filtered page", Times.of(ASKED, ASKED, pages::filtered));
        found(all, "View counts", Times.of(ASKED, ASKED, pages::counts));
        found(all, "Search by CPR number", Times.of(ASKED, ASKED, pages::byNumber));
        found(all, "Search by name", Times.of(ASKED, ASKED, pages::byName));
        found(all, "Case page", Times.of(ASKED, ASKED, pages::caseOfTeam));
        STAGES.begin("Asking the engine");
        try (var engine = new EngineTasks(SERVER)) {
            found(all, "Engine, first page", Times.of(5, 20, n -> timed(engine::firstPage)));
            found(all, "Engine, filtered page", Times.of(5, 20, n -> timed(engine::filteredPage)));
            found(all, "Engine, counts", Times.of(5, 20, n -> timed(engine::counts)));
        }
        STAGES.begin(HANDLERS + " caseworkers at once");
        found(all, "Taken and put back", taken(node, from));
        return all;
    }

    /** Keeps a figure, and prints it at once: a run that is broken off has told something. */
    private static void found(Map<String, Object> all, String what, Object figure) {
        all.put(what, figure);
        System.out.printf("  %s: %s%n", what, figure);
    }

    private static long timed(Runnable question) {
        long begun = System.nanoTime();
        question.run();
        return (System.nanoTime() - begun) / 1000;
    }

    /** Each takes a task of their own and puts it back, for half a minute. */
    private static String taken(NodeProcess node, int from) {
        long begun = System.nanoTime();
        long until = begun + Duration.ofSeconds(30).toNanos();
        var items =
                SERVER.texts(
                        "select id from work_item where ended is null and assignee is null and activity = 'assessApplication'"
                                + " and id in (select copied(item::text, n)::uuid from original, loaded where n between "
                                + (from + 1)
                                + " and "
                                + (from + HANDLERS * 20)
                                + ") order by id");
        long done =
                Clients.together(
                                HANDLERS,
                                client -> {
                                    var handler = new HandlerAtWork(node.address(), client);
                                    long count = 0;
                                    while (System.nanoTime() < until) {
                                        String task = items.get((int) (client * 20 + count % 20));
                                        handler.post(
                                                "/sagsbehandling/opgaver/" + task + "/tag",
                                                Map.of());
                                        handler.post(
                                                "/sagsbehandling/opgaver/" + task + "/laeg-tilbage",
                                                Map.of());
                                        count++;
                                    }
                                    return count;
                                })
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
        return String.format(
                java.util.Locale.ROOT, "%.1f/s", done / ((System.nanoTime() - begun) / 1e9));
    }

    /** One application comes in and waits for its caseworker: the original of the copies. */
    private static void oneCaseIsMade() throws Exception {
        STAGES.begin("Making a case");
        NodeProcess node = start(true);
        new Senders(node, TOKENS).sendUrgent();
        Awaitility.await("a case to assess")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                SERVER.number(
                                                "select count(*) from work_item where activity = 'assessApplication' and ended is null")
                                        > 0);
        node.stop();
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(OnRealPostgres.settings("worklist"));
        settings.remove("spring.datasource.hikari.maximum-pool-size");
        return settings;
    }

    private static NodeProcess start(boolean jobs) {
        var settings = settings();
        settings.putAll(SIMULATORS.properties());
        settings.putAll(TOKENS.settings());
        settings.put("medvind.jobs.enabled", jobs);
        // It would mend what is loaded past the engine.
        settings.put("medvind.work-list.first-check", "24h");
        settings.put("medvind.search.per-minute", 100_000);
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
