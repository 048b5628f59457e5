package dk.medvind.simulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request as a simulator sees it, read to its end. */
record Call(
        String method,
        String path,
        String query,
        com.sun.net.httpserver.Headers headers,
        byte[] body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Call read(HttpExchange exchange) throws IOException {
        var address = exchange.getRequestURI();
        var query = address.getQuery();
        return new Call(
                exchange.getRequestMethod(),
                address.getPath(),
                query == null ? "" : query,
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(body);
    }
}
