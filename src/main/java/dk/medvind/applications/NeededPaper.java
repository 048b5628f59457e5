package dk.medvind.applications;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paper that decides something, by table D3 of the release.
 *
 * @param code its words stand under {@code applications.document}
 * @param of the line it is about; null when it is about the whole application
 */
public record NeededPaper(String code, @Nullable LineName of) {

    private static final Pattern OF_A_LATER_LINE = Pattern.compile("([A-Z0-9_]+)-(\\d{1,2})");

    /** Papers about the whole application. */
    static List<NeededPaper> ofAll(List<String> codes) {
        return codes.stream().map(code -> new NeededPaper(code, null)).toList();
    }

    /**
     * What tells it from the other papers of the application, as in addresses: the code, and for
     * lines after the first their number, as {@code PRICE_QUOTE-2}.
     */
    public String name() {
        return name(code, line());
    }

    static String name(String code, int line) {
        return line > 1 ? code + "-" + line : code;
    }

    /** The number of its line; 1 for papers about the whole application. */
    int line() {
        return of == null ? 1 : of.number();
    }

    /** The paper of this name; about no line in particular where the name says none. */
    static NeededPaper named(String name, List<Need> needs) {
        Matcher later = OF_A_LATER_LINE.matcher(name);
        if (!later.matches()) {
            return new NeededPaper(name, null);
        }
        int line = Integer.parseInt(later.group(2));
        return new NeededPaper(
                later.group(1),
                needs.stream()
                        .filter(need -> need.number() == line)
                        .findFirst()
                        .map(need -> need.name(needs.size()))
                        .orElse(null));
    }
}
