package dk.medvind.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A form with one of everything, forms in a few words, and what a browser sends for them. */
final class SampleForm {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private SampleForm() {}

    static Form form() {
        return read("sample.form");
    }

    /** Lists, expressions, times and options that are told. */
    static Form everything() {
        return read("everything.form");
    }

    private static Form read(String name) {
        try (var in = SampleForm.class.getResourceAsStream("/forms/" + name)) {
            return Form.parse(name, in.readAllBytes(), CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Form parse(String... components) {
        String json =
                "{\"type\":\"default\",\"components\":[" + String.join(",", components) + "]}";
        return Form.parse("test.form", json.getBytes(StandardCharsets.UTF_8), CLOCK);
    }

    static MultiValueMap<String, String> sent(String... pairs) {
        var sent = new LinkedMultiValueMap<String, String>();
        for (String pair : pairs) {
            int at = pair.indexOf('=');
            sent.add(pair.substring(0, at), pair.substring(at + 1));
        }
        return sent;
    }

    /** The fields that the citizen had before them. */
    static String[] shown(String... keys) {
        return Arrays.stream(keys).map(k -> "_shown=" + k).toArray(String[]::new);
    }

    static MultiValueMap<String, String> sent(String[] shown, String... pairs) {
        var sent = sent(shown);
        sent.addAll(sent(pairs));
        return sent;
    }
}
