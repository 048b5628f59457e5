package dk.medvind.journeys;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The people of the local run as the realm file of NemLog-in tells of them. */
final class LocalPeople {

    private static final String REALM = "/keycloak/nemlogin-realm.json";

    private LocalPeople() {}

    /** Somebody with a CPR number. */
    record Person(String name, String cprNumber) {

        /** Everything that would give them away, also written in the other usual ways. */
        Stream<String> traces() {
            String dashed = cprNumber.substring(0, 6) + "-" + cprNumber.substring(6);
            String encoded =
                    Base64.getEncoder()
                            .withoutPadding()
                            .encodeToString(cprNumber.getBytes(StandardCharsets.UTF_8));
            return Stream.of(cprNumber, dashed, encoded, name);
        }
    }

    static List<Person> withCprNumber() {
        return StreamSupport.stream(users().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(user -> user.getAsJsonObject("attributes"))
                .filter(attributes -> attributes.has("cprNumber"))
                .map(
                        attributes ->
                                new Person(
                                        first(attributes, "fullName"),
                                        first(attributes, "cprNumber")))
                .toList();
    }

    private static String first(JsonObject attributes, String name) {
        return attributes.getAsJsonArray(name).get(0).getAsString();
    }

    private static JsonArray users() {
        try (var file =
                new InputStreamReader(
                        Objects.requireNonNull(LocalPeople.class.getResourceAsStream(REALM)),
                        StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(file).getAsJsonObject().getAsJsonArray("users");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
