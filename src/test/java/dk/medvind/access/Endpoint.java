package dk.medvind.access;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * One thing that can be asked of Medvind over HTTP.
 *
 * @param path as in the controllers, without the patterns of its variables
 * @param takes the media type of the body where the controllers tell two apart; else empty
 */
record Endpoint(String method, String path, String takes) implements Comparable<Endpoint> {

    /** The case is named by what is sent, not by the address. */
    private static final Set<String> CASE_IN_THE_FORM = Set.of("/sagsbehandling/kode");

    static Stream<Endpoint> of(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Set<String> names = new TreeSet<>();
        methods.forEach(method -> names.add(method.name()));
        if (names.isEmpty()) {
            names.add("GET");
        }
        String takes =
                mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                        .map(MediaType::toString)
                        .findFirst()
                        .orElse("");
        return names.stream()
                .flatMap(
                        method ->
                                mapping.getPatternValues().stream()
                                        .map(path -> new Endpoint(method, plain(path), takes)));
    }

    /** As the rules write it: {@code POST /api/intake/applications (application/json)}. */
    static Endpoint parse(String written) {
        String[] parts = written.strip().split("\\s+");
        String takes = parts.length > 2 ? parts[2].replaceAll("[()]", "") : "";
        return new Endpoint(parts[0], parts[1], takes);
    }

    private static String plain(String path) {
        return path.isEmpty() ? "/" : path.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    /** Whether it is about a case, so that it matters whose. */
    boolean isAboutACase() {
        return path.contains("{caseNumber}")
                || path.contains("{id}")
                || CASE_IN_THE_FORM.contains(path);
    }

    /** The page that must have been seen before, if what is sent here comes from there. */
    Optional<Endpoint> before() {
        return path.endsWith("/borger/bekraeft")
                ? Optional.of(new Endpoint(method, path.replace("/bekraeft", ""), takes))
                : Optional.empty();
    }

    boolean changes() {
        return method.equals("POST");
    }

    boolean isForMachines() {
        return path.startsWith("/api/");
    }

    @Override
    public int compareTo(Endpoint other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path + (takes.isEmpty() ? "" : " (" + takes + ")");
    }
}
