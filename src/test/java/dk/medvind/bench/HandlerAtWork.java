package dk.medvind.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** A caseworker who asks for pages, each timed until the whole answer is there. */
final class HandlerAtWork {

    private static final HttpClient.Redirect STAY = HttpClient.Redirect.NEVER;

    private final URI address;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(STAY)
                    .cookieHandler(new CookieManager())
                    .build();

    /** Logs in as the caseworker of this number. */
    HandlerAtWork(URI address, int number) throws IOException, InterruptedException {
        this.address = address;
        get("/__log-ind/ansat/" + number);
        this.token =
                Jsoup.parse(get("/sagsbehandling/soeg").body())
                        .select("main form input[name=_csrf]")
                        .attr("value");
    }

    /**
     * An answer.
     *
     * @param micros until it was there
     */
    record Answer(int status, String body, long micros) {}

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    Answer post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body =
                Stream.concat(Stream.of(Map.entry("_csrf", token)), fields.entrySet().stream())
                        .map(field -> written(field.getKey()) + "=" + written(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var asked = request.timeout(Duration.ofMinutes(2)).build();
        long begun = System.nanoTime();
        HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString());
        long micros = (System.nanoTime() - begun) / 1000;
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.statusCode() + " at " + asked.uri().getPath());
        }
        return new Answer(answer.statusCode(), answer.body(), micros);
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
