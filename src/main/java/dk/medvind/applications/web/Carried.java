package dk.medvind.applications.web;

import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** What a page carries to the next in hidden controls: all that was filled in, and no button. */
final class Carried {

    private static final Set<String> OWN = Set.of("_csrf", "ticket", "back", "address", "_step");

    private Carried() {}

    /** One name and one value. */
    record Field(String name, String value) {}

    static List<Field> of(MultiValueMap<String, String> sent) {
        return sent.entrySet().stream()
                .filter(each -> !OWN.contains(each.getKey()))
                .flatMap(
                        each ->
                                each.getValue().stream()
                                        .map(value -> new Field(each.getKey(), value)))
                .toList();
    }
}
