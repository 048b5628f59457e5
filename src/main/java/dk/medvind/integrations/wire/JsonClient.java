package dk.medvind.integrations.wire;

import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** JSON over HTTP, with the idempotency key where the receiver takes one. */
public final class JsonClient {

    private static final String KEY_HEADER = "Idempotency-Key";

    private final OutsideSystem system;
    private final RestClient rest;

    JsonClient(OutsideSystem system, RestClient rest) {
        this.system = system;
        this.rest = rest;
    }

    /** Reads; {@code type} must be what is there. */
    public <T> T get(URI address, Class<T> type) {
        return there(
                rest.get().uri(address).accept(MediaType.APPLICATION_JSON).retrieve().body(type));
    }

    /** Sends to a receiver that checks keys: the same key has its effect once. */
    public <T> T send(HttpMethod method, URI address, String key, Object body, Class<T> type) {
        return there(
                rest.method(method)
                        .uri(address)
                        .header(KEY_HEADER, key)
                        .accept(MediaType.APPLICATION_JSON)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .body(type));
    }

    /** Sends to a receiver that checks no keys: every call has its effect. */
    public <T> T send(HttpMethod method, URI address, Object body, Class<T> type) {
        return there(
                rest.method(method)
                        .uri(address)
                        .accept(MediaType.APPLICATION_JSON)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .body(type));
    }

    private <T> T there(@Nullable T answer) {
        if (answer == null) {
            throw new OutsideSystemFailed(system, Kind.GARBAGE);
        }
        return answer;
    }
}
