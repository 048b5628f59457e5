package dk.medvind.simulators;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a simulator answers. */
record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Reply(int status, String contentType, byte[] body) {
        this(status, contentType, body, Map.of());
    }

    static Reply json(int status, Object body) {
        return new Reply(status, "application/json", JSON.writeValueAsBytes(body));
    }

    /** An error in the manner of RFC 9457. */
    static Reply problem(int status, String title) {
        return new Reply(
                status,
                "application/problem+json",
                JSON.writeValueAsBytes(Map.of("status", status, "title", title)));
    }

    static Reply text(int status, String contentType, String body) {
        return new Reply(
                status, contentType + ";charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    Reply withBody(String other) {
        return new Reply(status, contentType, other.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply withHeader(String name, String value) {
        return new Reply(status, contentType, body, Map.of(name, value));
    }
}
