package dk.medvind.simulators;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Xflow, where citizens fill in forms of the municipality's: it delivers what they sent by {@code
 * POST /api/intake/applications}, with the PDF they saw and their attachments, and misbehaves as
 * told. Unlike the other systems it calls us.
 */
public final class XflowSimulator {

    /** How a delivery goes wrong. */
    public enum Misbehaviour {
        NONE,
        /** The same delivery three times, two of them at the same moment. */
        TWICE_AND_AGAIN,
        /** Three weeks after the citizen pressed "Send". */
        LATE,
        /** The JSON ends in the middle. */
        BROKEN_JSON,
        /** What is called a PDF is a web page. */
        WRONG_PDF,
        /** An attachment of 21 MB. */
        TOO_LARGE,
        /** The key of the last delivery, for something else. */
        SAME_KEY_OTHER_CONTENT,
        /** Fields under other names and of other kinds than agreed. */
        WRONG_FIELDS,
        /** A token that nobody gave. */
        FORGED_TOKEN
    }

    /** What came back. */
    public record Answer(int status, String body, Optional<String> location) {}

    private static final String BOUNDARY = "xflow-" + UUID.randomUUID();
    private static final int TRIES = 20;

    private final URI medvind;
    private final Supplier<String> token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String lastKey = UUID.randomUUID().toString();

    /**
     * @param token gives a fresh access token of client credentials
     */
    public XflowSimulator(URI medvind, Supplier<String> token) {
        this.medvind = medvind;
        this.token = token;
    }

    /**
     * Delivers once, or as often as the misbehaviour asks; what is answered 503 is sent again under
     * the same key.
     *
     * @param json with its closing brace last
     * @param attachments by file name
     * @return every last answer
     */
    public List<Answer> deliver(
            Misbehaviour how, String json, byte[] pdf, Map<String, byte[]> attachments) {
        if (how != Misbehaviour.SAME_KEY_OTHER_CONTENT) {
            lastKey = UUID.randomUUID().toString();
        }
        byte[] body = body(told(how, json), shown(how, pdf), sent(how, attachments));
        String key = lastKey;
        if (how != Misbehaviour.TWICE_AND_AGAIN) {
            return List.of(untilTaken(how, key, body));
        }
        var both = List.of(1, 2).parallelStream().map(n -> untilTaken(how, key, body)).toList();
        var all = new ArrayList<>(both);
        all.add(untilTaken(how, key, body));
        return all;
    }

    /** Reads where an answer's {@code Location} leads. */
    public Answer look(Answer taken) {
        var request =
                HttpRequest.newBuilder(medvind.resolve(taken.location().orElseThrow()))
                        .header("Authorization", "Bearer " + token.get())
                        .GET()
                        .build();
        return send(request);
    }

    private static String told(Misbehaviour how, String json) {
        return switch (how) {
            case LATE -> with(json, "submittedAt", OffsetDateTime.now().minusWeeks(3).toString());
            case BROKEN_JSON -> json.substring(0, json.length() / 2);
            case SAME_KEY_OTHER_CONTENT ->
                    with(json, "submittedAt", OffsetDateTime.now().minusDays(1).toString());
            case WRONG_FIELDS ->
                    with(json, "recievedAt", "i går").replace("\"cprNumber\":", "\"cpr\":");
            default -> json;
        };
    }

    private static String with(String json, String field, String text) {
        int end = json.lastIndexOf('}');
        return json.substring(0, end) + ",\"" + field + "\":\"" + text + "\"}";
    }

    private static byte[] shown(Misbehaviour how, byte[] pdf) {
        return how == Misbehaviour.WRONG_PDF
                ? "<html><body>Din session er udløbet</body></html>"
                        .getBytes(StandardCharsets.UTF_8)
                : pdf;
    }

    private static Map<String, byte[]> sent(Misbehaviour how, Map<String, byte[]> attachments) {
        return how == Misbehaviour.TOO_LARGE ? Map.of("stor.pdf", new byte[21 << 20]) : attachments;
    }

    private Answer untilTaken(Misbehaviour how, String key, byte[] body) {
        Answer answer = post(how, key, body);
        for (int n = 0; n < TRIES && answer.status() == 503; n++) {
            pause();
            answer = post(how, key, body);
        }
        return answer;
    }

    private Answer post(Misbehaviour how, String key, byte[] body) {
        String bearer = how == Misbehaviour.FORGED_TOKEN ? "eyJhbGciOiJub25lIn0.e30." : token.get();
        return send(
                HttpRequest.newBuilder(medvind.resolve("/api/intake/applications"))
                        .header("Authorization", "Bearer " + bearer)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.body(), answer.headers().firstValue("Location"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] body(String json, byte[] pdf, Map<String, byte[]> attachments) {
        var out = new ByteArrayOutputStream();
        part(out, "application", "", "application/json", json.getBytes(StandardCharsets.UTF_8));
        part(out, "pdf", "ansoegning.pdf", "application/pdf", pdf);
        attachments.forEach(
                (name, content) ->
                        part(out, "attachment", name, "application/octet-stream", content));
        out.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
        return out.toByteArray();
    }

    private static void part(
            ByteArrayOutputStream out, String name, String file, String type, byte[] content) {
        String named = file.isEmpty() ? "" : "; filename=\"" + file + "\"";
        out.writeBytes(
                ascii(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
                                .formatted(BOUNDARY, name, named, type)));
        out.writeBytes(content);
        out.writeBytes(ascii("\r\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
