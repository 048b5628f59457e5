package dk.medvind.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one role may do, as its file says. A line begins with {@code may}, {@code never}, {@code
 * also} or {@code comes in at}; every other line is for people. What no line allows is refused.
 *
 * <pre>
 * may GET /borger
 * may POST /borger/sager/{caseNumber}/mere-tid: own; too late: closed
 * </pre>
 */
final class RoleRules {

    private static final Path FOLDER = Path.of("src/test/resources/access");

    /**
     * What is allowed with an endpoint; the kinds that are too late get a sentence that says so.
     */
    record Allowed(Set<Kind> kinds, Set<Kind> tooLate) {}

    private final String role;
    private final Map<Endpoint, Allowed> allowed = new TreeMap<>();
    private final Set<Endpoint> named = new TreeSet<>();
    private final List<String> doors = new ArrayList<>();

    private RoleRules(String role) {
        this.role = role;
    }

    static RoleRules of(String role) {
        var rules = new RoleRules(role);
        rules.read(role);
        return rules;
    }

    /** The names of all files: roles, and what roles have in common. */
    static Set<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var names = new TreeSet<String>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".rules"))
                    .forEach(name -> names.add(name.replace(".rules", "")));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String name) {
        try {
            for (String line : Files.readAllLines(FOLDER.resolve(name + ".rules"))) {
                readLine(line.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readLine(String line) {
        if (line.startsWith("also ")) {
            List.of(line.substring(5).split(",")).forEach(other -> read(other.strip()));
        } else if (line.startsWith("comes in at ")) {
            List.of(line.substring(12).split(",")).forEach(door -> doors.add(door.strip()));
        } else if (line.startsWith("never ")) {
            named.add(Endpoint.parse(line.substring(6)));
        } else if (line.startsWith("may ")) {
            String[] parts = line.substring(4).split(":", 2);
            Endpoint endpoint = Endpoint.parse(parts[0]);
            named.add(endpoint);
            if (allowed.put(endpoint, allowed(parts.length > 1 ? parts[1] : "none")) != null) {
                throw new IllegalStateException(role + " says twice: " + endpoint);
            }
        }
    }

    private static Allowed allowed(String words) {
        String[] parts = words.split("too late:", 2);
        return new Allowed(kinds(parts[0]), parts.length > 1 ? kinds(parts[1]) : Set.of());
    }

    private static Set<Kind> kinds(String words) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (String word : words.split("[,;]")) {
            if (!word.isBlank()) {
                kinds.add(Kind.of(word));
            }
        }
        return kinds;
    }

    String role() {
        return role;
    }

    /** Everything the files of this role name, allowed or not. */
    Set<Endpoint> named() {
        return named;
    }

    /** How the endpoint should answer this role about a case of this kind. */
    Outcome expected(Endpoint endpoint, Kind kind) {
        Allowed rule = allowed.get(endpoint);
        if (rule != null && rule.kinds().contains(kind)) {
            return Outcome.ANSWERED;
        }
        if (rule != null && rule.tooLate().contains(kind)) {
            return Outcome.TOO_LATE;
        }
        return comesInAt(endpoint.path()) ? Outcome.NOT_FOUND : Outcome.TURNED_AWAY;
    }

    private boolean comesInAt(String path) {
        return doors.stream().anyMatch(door -> path.equals(door) || path.startsWith(door + "/"));
    }
}
