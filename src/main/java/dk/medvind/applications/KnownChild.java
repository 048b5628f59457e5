package dk.medvind.applications;

import dk.medvind.applications.Extract.Line;
import dk.medvind.integrations.cpr.Child;
import dk.medvind.integrations.cpr.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A child of the applicant in CPR.
 *
 * @param id what the form calls it; never the CPR number
 * @param name null when it may not be shown to the applicant or is not known
 * @param custody whether the applicant has custody (forældremyndighed)
 * @param sameAddress whether both live at the same address; null when it may not be told or is not
 *     known (CPR-loven § 28)
 */
record KnownChild(
        String id,
        String cprNumber,
        @Nullable String name,
        LocalDate birthDate,
        boolean custody,
        @Nullable Boolean sameAddress) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.yyyy", Locale.forLanguageTag("da"));
    private static final String WORD = "applications.register.child.";

    static KnownChild of(String id, Person parent, Child child, Optional<Person> itself) {
        boolean tellable =
                itself.filter(person -> child.custody() || !person.protectedAddress()).isPresent();
        return new KnownChild(
                id,
                child.cprNumber().value(),
                tellable ? itself.map(Person::name).orElse(null) : null,
                child.cprNumber().birthDate(),
                child.custody(),
                tellable && itself.flatMap(Person::address).isPresent()
                        ? itself.flatMap(Person::address).equals(parent.address())
                        : null);
    }

    /** As an option of the form: the name and the day of birth tell children apart. */
    Map<String, Object> option() {
        String born = DAY.format(birthDate);
        return Map.of("value", id, "label", name == null ? born : name + ", " + born);
    }

    /** As the dossier keeps it; empty for a child that CPR does not tie to the applicant. */
    static Extract extract(Optional<KnownChild> child, Instant fetchedAt) {
        var lines = new ArrayList<Line>();
        var figures = new HashMap<String, BigDecimal>();
        child.ifPresent(found -> found.into(lines, figures));
        return new Extract(
                "register.cpr",
                RegisterCollection.BASIS,
                fetchedAt,
                false,
                List.copyOf(lines),
                figures);
    }

    private void into(List<Line> lines, Map<String, BigDecimal> figures) {
        if (name != null) {
            lines.add(new Line(WORD + "name", null, name));
        }
        lines.add(new Line(WORD + "born", null, DAY.format(birthDate)));
        lines.add(Line.coded(WORD + "custody", YesNo.of(custody)));
        figures.put("birthDay", BigDecimal.valueOf(birthDate.toEpochDay()));
        if (sameAddress != null) {
            lines.add(Line.coded(WORD + "same-address", YesNo.of(sameAddress)));
            figures.put("sameAddress", sameAddress ? BigDecimal.ONE : BigDecimal.ZERO);
        }
    }

    private enum YesNo {
        YES,
        NO;

        static YesNo of(boolean value) {
            return value ? YES : NO;
        }
    }

    @Override
    public String toString() {
        return "KnownChild[" + id + "]";
    }
}
