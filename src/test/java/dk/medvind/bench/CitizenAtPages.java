package dk.medvind.bench;

import dk.medvind.identity.login.LogInForBenchmark;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A citizen who applies for a single benefit, page by page, and reads for a moment on each. */
final class CitizenAtPages {

    private static final String FORM = "/ansoegning/single-benefit";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Map<String, String> CHOICES =
            Map.of("subType", "GLASSES", "payee", "CITIZEN", "event", "NOTHING", "how", "LATER");

    private final URI address;
    private final boolean patient;
    private final CookieManager kept = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(kept)
                    .build();
    private final List<Visit> visits = new ArrayList<>();
    private Document page = new Document("");
    private URI place;

    /** Reads for one to three seconds on each page. */
    CitizenAtPages(URI address) {
        this(address, true);
    }

    /**
     * @param patient whether they read what stands on a page
     */
    CitizenAtPages(URI address, boolean patient) {
        this.address = address;
        this.place = address;
        this.patient = patient;
    }

    /**
     * One request.
     *
     * @param what the method and the page, without its case number
     * @param micros until the whole answer was there
     */
    record Visit(String what, long micros) {}

    /** Logs in and applies, again and again, until the moment of {@link System#nanoTime}. */
    List<Visit> until(long end) throws IOException, InterruptedException {
        logsIn();
        while (System.nanoTime() < end) {
            go("GET", address.resolve(FORM), null);
            while (System.nanoTime() < end && !place.getPath().contains("/kvittering/")) {
                if (patient) {
                    reads();
                }
                fillIn();
            }
        }
        return visits;
    }

    /** Logs in, begins an application, and answers where its first question stands. */
    URI begins() throws IOException, InterruptedException {
        logsIn();
        go("GET", address.resolve(FORM), null);
        fillIn();
        return place;
    }

    Stream<HttpCookie> cookies() {
        return kept.getCookieStore().getCookies().stream();
    }

    private void logsIn() throws IOException, InterruptedException {
        int number = NEXT.getAndIncrement() % LogInForBenchmark.CROWD;
        go("GET", address.resolve("/__log-ind/" + number), null);
        visits.clear();
    }

    private static void reads() throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextLong(1_000, 3_000));
    }

    private void fillIn() throws IOException, InterruptedException {
        Element form = page.selectFirst("main form");
        if (form == null) {
            throw new IllegalStateException("No form on " + place.getPath());
        }
        var fields = new ArrayList<String>();
        for (Element hidden : form.select("input[type=hidden]")) {
            fields.add(pair(hidden.attr("name"), hidden.attr("value")));
        }
        Set<String> asked = new HashSet<>();
        for (Element radio : form.select("input[type=radio]")) {
            if (asked.add(radio.attr("name"))) {
                fields.add(pair(radio.attr("name"), choice(form, radio.attr("name"))));
            }
        }
        for (Element text : form.select("textarea[required]")) {
            fields.add(pair(text.attr("name"), "Mine gamle briller er gået i stykker."));
        }
        for (Element amount : form.select("input[name=amount]")) {
            fields.add(pair(amount.attr("name"), "1.800,00"));
        }
        for (Element box : form.select("input[type=checkbox][name=declaration]")) {
            fields.add(pair(box.attr("name"), box.attr("value")));
        }
        if (form.selectFirst("button[name=_step]") != null) {
            fields.add(pair("_step", "next"));
        }
        go("POST", place.resolve(form.attr("action")), String.join("&", fields));
    }

    private static String choice(Element form, String name) {
        String wish = CHOICES.getOrDefault(name, "NO");
        var options = form.select("input[type=radio][name=" + name + "]").eachAttr("value");
        return options.contains(wish) ? wish : options.get(options.size() - 1);
    }

    private void go(String method, URI to, String body) throws IOException, InterruptedException {
        URI next = to;
        String how = method;
        String with = body;
        while (next != null) {
            var request = HttpRequest.newBuilder(next).timeout(Duration.ofSeconds(60));
            if (with == null) {
                request.GET();
            } else {
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(with));
            }
            long begun = System.nanoTime();
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            visits.add(
                    new Visit(
                            how + " " + next.getPath().replaceAll("MV-[0-9-]+", "sag"),
                            (System.nanoTime() - begun) / 1000));
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(answer.statusCode() + " at " + next.getPath());
            }
            place = next;
            URI from = next;
            next = answer.headers().firstValue("Location").map(from::resolve).orElse(null);
            how = "GET";
            with = null;
            if (next == null) {
                page = Jsoup.parse(answer.body());
            }
        }
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
