package dk.medvind.bench;

import dk.medvind.LocalTokens;
import dk.medvind.NodeProcess;
import dk.medvind.identity.CprNumber;
import dk.medvind.simulators.ExamplePeople;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Eight computers that deliver applications, each waiting for its receipt before the next. */
final class Senders {

    private static final List<CprNumber> PEOPLE = ExamplePeople.crowd(5_000);
    private static final String APPLICATION =
            """
            {"type": "single-benefit", "cprNumber": "%s", "name": "Ida Bruun", "answers": {
             "subType": "GLASSES", "description": "Nye briller, de gamle er knust. %s", "amount": %d,
             "alreadyPaid": "NO", "expenseDate": {"day": "2026-12-24"}, "healthNeed": "Jeg kan ikke læse uden briller.",
             "evictionNotice": "NO", "hasCriticalDate": "NO", "partner": "NONE", "childrenAtHome": 0,
             "otherIncome": "NO", "hasWealth": "NO", "rent": 6450.50, "electricity": 410, "hasDebts": "NO",
             "payee": "CITIZEN", "declaration": true}}
            """;

    private final URI target;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private long acknowledged;

    Senders(NodeProcess node, LocalTokens tokens) {
        this.target = node.address().resolve("/api/intake/applications");
        this.token = tokens.machine("benchmark", Duration.ofHours(2));
    }

    /** Receipts per second, and how long each took. */
    record Round(double perSecond, long[] sortedMicros) {

        double millis(int percent) {
            int place = (int) Math.ceil(sortedMicros.length * percent / 100.0) - 1;
            return sortedMicros[Math.max(place, 0)] / 1000.0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f/s (%d receipts; p50 %.0f ms, p95 %.0f ms, p99 %.0f ms)",
                    perSecond,
                    sortedMicros.length,
                    millis(50),
                    millis(95),
                    millis(99));
        }
    }

    /** Delivers for so long; anything but a receipt ends the benchmark. */
    Round send(Duration length) {
        long begun = System.nanoTime();
        long until = begun + length.toNanos();
        long[] micros =
                Clients.together(Yardstick.CLIENTS, client -> sendUntil(until)).stream()
                        .flatMapToLong(times -> times.stream().mapToLong(Long::longValue))
                        .sorted()
                        .toArray();
        double seconds = (System.nanoTime() - begun) / 1e9;
        acknowledged += micros.length;
        return new Round(micros.length / seconds, micros);
    }

    /**
     * Delivers one that waits for no papers: a caseworker looks at it as soon as registers
     * answered.
     */
    void sendUrgent() throws Exception {
        send(
                delivery(
                        APPLICATION.replace(
                                "\"evictionNotice\": \"NO\"", "\"evictionNotice\": \"YES\"")));
        acknowledged++;
    }

    /** Delivers until it gets hardly faster. */
    WarmUp warmUp() throws Exception {
        return WarmUp.until(burst -> send(burst).sortedMicros().length);
    }

    /** All receipts so far. */
    long acknowledged() {
        return acknowledged;
    }

    private List<Long> sendUntil(long until) throws Exception {
        var times = new ArrayList<Long>();
        for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
            send(delivery(APPLICATION));
            times.add((System.nanoTime() - now) / 1000);
        }
        return times;
    }

    private void send(HttpRequest delivery) throws IOException, InterruptedException {
        var answer = http.send(delivery, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("No receipt: " + answer.statusCode());
        }
    }

    private HttpRequest delivery(String application) {
        var random = ThreadLocalRandom.current();
        String person = PEOPLE.get(random.nextInt(PEOPLE.size())).value();
        String body = application.formatted(person, UUID.randomUUID(), random.nextInt(500, 9000));
        return HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
