package dk.medvind.letters;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A letter to write.
 *
 * @param template folder and name, e.g. {@code single-benefit/decision} for {@code
 *     processes/single-benefit/letters/decision.html}
 * @param language Danish unless the template has a translation, e.g. {@code decision_en.html}
 * @param model the words the template may use: text, numbers, {@code BigDecimal} for kroner, {@code
 *     LocalDate} or {@code Instant} for dates, enums, and lists and maps of these; a value may be
 *     null, an unknown name is refused. {@code caseNumber}, {@code date}, {@code name}, {@code
 *     team}, {@code phone} and {@code administration} are always there
 * @param fullyGranted of a decision: everything that was asked for is given
 * @param addressLines printed below the recipient's name; empty for Digital Post and always when
 *     the address is protected (CPR-loven § 28)
 */
public record LetterRequest(
        UUID applicationId,
        LetterKind kind,
        String template,
        Locale language,
        Map<String, ? extends @org.jspecify.annotations.Nullable Object> model,
        boolean fullyGranted,
        List<String> addressLines) {

    public LetterRequest {
        addressLines = List.copyOf(addressLines);
    }

    /** A letter for Digital Post; a decision made this way needs reasons and guidance. */
    public static LetterRequest of(
            UUID applicationId,
            LetterKind kind,
            String template,
            Locale language,
            Map<String, ? extends @org.jspecify.annotations.Nullable Object> model) {
        return new LetterRequest(applicationId, kind, template, language, model, false, List.of());
    }

    /** The same letter about a decision that gives all that was asked for. */
    public LetterRequest forFullGrant() {
        return new LetterRequest(
                applicationId, kind, template, language, model, true, addressLines);
    }

    /** The same letter with the address that is printed below the name. */
    public LetterRequest to(List<String> lines) {
        return new LetterRequest(
                applicationId, kind, template, language, model, fullyGranted, lines);
    }

    @Override
    public String toString() {
        return "LetterRequest[" + kind + ", " + template + "]";
    }
}
