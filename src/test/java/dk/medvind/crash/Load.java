package dk.medvind.crash;

import dk.medvind.ExampleDelivery;
import dk.medvind.LocalTokens;
import dk.medvind.identity.CprNumber;
import dk.medvind.simulators.ExamplePeople;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Computers that deliver applications: each is sent, to one node or the other, with the same key
 * until it is acknowledged; some once more after that.
 */
final class Load {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final CprNumber WITHOUT_DIGITAL_POST = CprNumber.parse("751249-0152");
    private static final CprNumber MARRIED = CprNumber.parse("830691-0184");
    private static final List<CprNumber> CROWD = ExamplePeople.crowd(50);

    /** An application that was acknowledged. */
    record Delivered(String caseNumber, boolean urgent) {

        String with(String what) {
            return caseNumber + " " + what;
        }
    }

    private final Nodes nodes;
    private final LocalTokens tokens;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final Map<String, Delivered> delivered = new ConcurrentHashMap<>();
    private final List<Thread> senders = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private volatile boolean enough;

    Load(Nodes nodes, LocalTokens tokens) {
        this.nodes = nodes;
        this.tokens = tokens;
    }

    /** Begins to deliver with so many senders, each pausing so long on average. */
    void begin(int count, Duration pause, long seed) {
        for (int n = 0; n < count; n++) {
            var random = new Random(seed + n);
            var sender = new Thread(() -> deliver(random, pause), "sender-" + n);
            sender.setDaemon(true);
            senders.add(sender);
            sender.start();
        }
    }

    /** Begins nothing new and waits until everything begun is acknowledged. */
    void end() throws InterruptedException {
        enough = true;
        for (Thread sender : senders) {
            sender.join();
        }
    }

    List<Delivered> delivered() {
        return List.copyOf(delivered.values());
    }

    /** Sendings that had to be repeated, and those repeated although acknowledged. */
    int repeated() {
        return repeated.get();
    }

    /** Answers that nobody should have got. */
    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    private void deliver(Random random, Duration pause) {
        while (!enough) {
            String key = new UUID(random.nextLong(), random.nextLong()).toString();
            boolean urgent = random.nextInt(5) != 0;
            var body = application(applicant(random), urgent);
            String caseNumber = untilAcknowledged(key, body, random);
            delivered.put(key, new Delivered(caseNumber, urgent));
            if (random.nextInt(10) == 0) {
                repeated.incrementAndGet();
                if (!untilAcknowledged(key, body, random).equals(caseNumber)) {
                    complain("A repetition was answered with another case");
                }
            }
            sleep(random.nextLong(2 * pause.toMillis()));
        }
    }

    private String untilAcknowledged(String key, String body, Random random) {
        while (true) {
            Optional<String> caseNumber = send(random.nextInt(Nodes.COUNT), key, body);
            if (caseNumber.isPresent()) {
                return caseNumber.get();
            }
            repeated.incrementAndGet();
            sleep(300 + random.nextLong(700));
        }
    }

    private Optional<String> send(int place, String key, String body) {
        var request =
                HttpRequest.newBuilder(nodes.address(place).resolve("/api/intake/applications"))
                        .timeout(Duration.ofSeconds(15))
                        .header("Authorization", "Bearer " + token())
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 201) {
                return Optional.of(JSON.readTree(answer.body()).path("caseNumber").asString());
            }
            if (answer.statusCode() != 503) {
                complain("A sender was answered " + answer.statusCode());
            }
        } catch (IOException e) {
            // Nobody knows whether it arrived: that is what the key is for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Optional.empty();
    }

    private String token() {
        return tokens.machine("crash-test", Duration.ofMinutes(2));
    }

    private static CprNumber applicant(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> WITHOUT_DIGITAL_POST;
            case 3 -> MARRIED;
            default -> CROWD.get(random.nextInt(CROWD.size()));
        };
    }

    /** An urgent case waits for no papers and can be decided; the others wait for the citizen. */
    private static String application(CprNumber applicant, boolean urgent) {
        return new ExampleDelivery()
                .by(applicant.value())
                .named("Eksempel Eksempelsen")
                .with("evictionNotice", urgent ? "\"YES\"" : "\"NO\"")
                .json();
    }

    private synchronized void complain(String what) {
        wrong.add(what);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
