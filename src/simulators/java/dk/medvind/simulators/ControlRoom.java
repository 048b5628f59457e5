package dk.medvind.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /__control} takes one fault or a list of them: {@code
 * {"fault":"SLOW","millis":7000}}, {@code {"fault":"FAIL","status":503,"share":0.08,"times":3}},
 * {@code {"seed":42,"faults":[…]}}, {@code {}} for good behaviour, {@code {"reset":true}} to forget
 * everything. {@code GET /__received} answers requests in order and effects by key.
 */
class ControlRoom implements HttpHandler {

    private final SimulatedSystem system;

    ControlRoom(SimulatedSystem system) {
        this.system = system;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            SimulatedSystem.send(exchange, answer(Call.read(exchange)));
        }
    }

    private Reply answer(Call call) {
        if (call.path().equals("/__received") && call.method().equals("GET")) {
            var received = system.received();
            return Reply.json(
                    200, Map.of("requests", received.requests(), "effects", received.effects()));
        }
        if (!call.path().equals("/__control") || !call.method().equals("POST")) {
            return Reply.problem(404, "Only POST /__control and GET /__received");
        }
        try {
            obey(call.json());
            return Reply.json(200, Map.of("system", system.name()));
        } catch (JacksonException | IllegalArgumentException e) {
            return Reply.problem(422, "Not a fault");
        }
    }

    private void obey(JsonNode order) {
        if (order.path("reset").asBoolean(false)) {
            system.reset();
            return;
        }
        var faults = new ArrayList<Fault>();
        if (order.has("fault")) {
            faults.add(fault(order));
        }
        order.path("faults").forEach(one -> faults.add(fault(one)));
        system.mood(
                new Mood(
                        faults,
                        order.path("seed").asLong(1),
                        order.path("times").asInt(Integer.MAX_VALUE)));
    }

    private static Fault fault(JsonNode one) {
        return new Fault(
                Fault.Kind.valueOf(one.path("fault").asString().toUpperCase(Locale.ROOT)),
                one.path("share").asDouble(1),
                one.path("status").asInt(503),
                one.path("millis").asInt(7000));
    }
}
