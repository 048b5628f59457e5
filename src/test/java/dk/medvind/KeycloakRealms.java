package dk.medvind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two realms of the local run, filled with addresses and with keys that were made here: {@code
 * medvind} is the product's, {@code nemlogin} plays the national identity provider.
 */
final class KeycloakRealms {

    static final List<String> NAMES = List.of("medvind", "nemlogin");

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^}]+)}}");

    private final Map<String, String> values = new LinkedHashMap<>();

    KeycloakRealms(LocalKeys keys, URI keycloak, URI app) {
        values.put("keycloak", keycloak.toString());
        values.put("app", app.toString());
        values.put("client.secret", keys.secret("keycloak-client"));
        values.put("machine.secret", keys.secret("keycloak-machine"));
        for (String pair : List.of("medvind-signing", "medvind-encryption", "nemlogin-signing")) {
            LocalKeys.Certified certified = keys.certified(pair);
            values.put(pair + ".privateKey", certified.privateKey());
            values.put(pair + ".certificate", certified.certificate());
        }
    }

    /** The realm file as Keycloak imports it. */
    String filled(String realm) {
        String template = template(realm);
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("No value for {{" + name + "}} in the realm files");
        }
        return value;
    }

    private static String template(String realm) {
        String name = "/keycloak/" + realm + "-realm.json";
        try (InputStream file = KeycloakRealms.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
