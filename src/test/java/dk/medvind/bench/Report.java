package dk.medvind.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the benchmark found, printed in one piece. */
final class Report {

    private final Map<String, String> lines = new LinkedHashMap<>();

    void line(String what, String format, Object... args) {
        lines.put(what, String.format(Locale.ROOT, format, args));
    }

    void print() {
        System.out.println();
        lines.forEach((what, found) -> System.out.printf("  %-24s %s%n", what, found));
        System.out.println();
    }
}
