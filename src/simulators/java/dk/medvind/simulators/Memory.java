package dk.medvind.simulators;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was written to a simulator, one line a request, so that a restarted local run finds its
 * cases in DOMUS as it left them.
 */
final class Memory {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> KEPT = List.of("Idempotency-Key", "x-TransaktionsId");

    private final Path file;
    private boolean replaying;

    Memory(Path file) {
        this.file = file;
    }

    synchronized void replay(Consumer<Call> each) {
        if (!Files.exists(file)) {
            return;
        }
        replaying = true;
        try {
            for (String line : Files.readAllLines(file)) {
                var kept = JSON.readTree(line);
                var headers = new Headers();
                kept.path("headers")
                        .properties()
                        .forEach(h -> headers.set(h.getKey(), h.getValue().asString()));
                each.accept(
                        new Call(
                                kept.path("method").asString(),
                                kept.path("path").asString(),
                                "",
                                headers,
                                Base64.getDecoder().decode(kept.path("body").asString())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            replaying = false;
        }
    }

    synchronized void keep(Call call) {
        if (replaying) {
            return;
        }
        var headers = new java.util.HashMap<String, String>();
        KEPT.forEach(name -> call.header(name).ifPresent(value -> headers.put(name, value)));
        var line =
                JSON.writeValueAsString(
                        Map.of(
                                "method", call.method(),
                                "path", call.path(),
                                "headers", headers,
                                "body", Base64.getEncoder().encodeToString(call.body())));
        try {
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
