package dk.medvind.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The pages that one caseworker asks for; each answers how many microseconds it took. */
final class HandlerPages {

    private static final String LIST = "/sagsbehandling";
    private static final int WARMED_BY = 1000;

    private final HandlerAtWork handler;
    private final int from;

    /**
     * @param from behind which case those begin that are looked at
     */
    HandlerPages(URI address, int from) throws IOException, InterruptedException {
        this.handler = new HandlerAtWork(address, 0);
        this.from = from;
    }

    /** The work list as it opens: fifty rows, audited one by one, and the count of each view. */
    long first(int n) throws Exception {
        return holding(handler.get(LIST), "MV-");
    }

    /** One kind of application, one step, to be decided within a week. */
    long filtered(int n) throws Exception {
        return holding(
                handler.get(LIST + "?type=single-benefit&trin=assessApplication&frist=amber"),
                "MV-");
    }

    long counts(int n) throws Exception {
        return handler.get(LIST + "/nyt?siden=" + Instant.now()).micros();
    }

    long byNumber(int n) throws Exception {
        return search(Crowd.number(from + n + 1).value(), from + n + 1);
    }

    long byName(int n) throws Exception {
        return search(Crowd.name(from + n + 1), from + n + 1);
    }

    long caseOfTeam(int n) throws Exception {
        String number = Stock.caseNumber(from + n + 1);
        return holding(handler.get(LIST + "/sager/" + number), number);
    }

    /** Every page in turn, for so long; answers how many. */
    long each(Duration time) throws Exception {
        long until = System.nanoTime() + time.toNanos();
        int n = 0;
        while (System.nanoTime() < until) {
            for (Times.Timed page :
                    List.<Times.Timed>of(
                            this::first,
                            this::filtered,
                            this::counts,
                            this::byNumber,
                            this::byName,
                            this::caseOfTeam)) {
                page.micros(n % WARMED_BY);
            }
            n++;
        }
        return 6L * n;
    }

    private long search(String typed, int n) throws Exception {
        var answer = handler.post(LIST + "/soeg", Map.of("soeg", typed, "hvorfor", "PHONE"));
        return holding(answer, Stock.caseNumber(n));
    }

    /** An empty or refused page would be quick and wrong. */
    private static long holding(HandlerAtWork.Answer answer, String words) {
        if (answer.status() != 200 || !answer.body().contains(words)) {
            throw new IllegalStateException(
                    "An answer of " + answer.status() + " without " + words);
        }
        return answer.micros();
    }
}
