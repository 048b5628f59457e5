package dk.medvind.identity.login;

import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A form that was sent after its session had ended, as it travels through the log-in.
 *
 * @param path where it was sent
 * @param fields every name with every value, in order
 */
record KeptForm(String path, List<Field> fields) {

    /** One name and one value. */
    record Field(String name, String value) {}

    /**
     * The form in a session: sealed, and with the keyed mark of the person whose session had ended.
     */
    record Sealed(byte[] bytes, String owner) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    static KeptForm of(String path, Map<String, String[]> parameters) {
        List<Field> fields = new ArrayList<>();
        parameters.forEach(
                (name, values) -> {
                    for (String value : values) {
                        fields.add(new Field(name, value));
                    }
                });
        return new KeptForm(path, List.copyOf(fields));
    }

    String encoded() {
        StringBuilder text = new StringBuilder(encode(path));
        fields.forEach(
                field ->
                        text.append('&')
                                .append(encode(field.name()))
                                .append('=')
                                .append(encode(field.value())));
        return text.toString();
    }

    static KeptForm decoded(String text) {
        String[] parts = text.split("&", -1);
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            int split = parts[i].indexOf('=');
            fields.add(
                    new Field(
                            decode(parts[i].substring(0, split)),
                            decode(parts[i].substring(split + 1))));
        }
        return new KeptForm(decode(parts[0]), List.copyOf(fields));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
