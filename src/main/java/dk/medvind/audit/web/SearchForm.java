package dk.medvind.audit.web;

import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.AuditQuestion;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.InvalidCprNumber;
import dk.medvind.identity.PartyId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What an auditor wrote into the search. A citizen's number is sent once and never shown again:
 * later pages name the citizen by the key under which Medvind knows them.
 *
 * @param person the citizen asked about; null for none
 * @param nobody whether the number is of nobody Medvind knows
 * @param faults the messages that say what is wrong, by the field they belong to
 */
record SearchForm(
        String caseNumber,
        String employee,
        AuditEntry.@Nullable Kind kind,
        AskedPeriod period,
        @Nullable PartyId person,
        boolean nobody,
        List<Fault> faults,
        @Nullable Long before) {

    private static final String CASE_NUMBER = "MV-\\d{4}-\\d{6}-\\d";
    private static final int LONGEST_NAME = 100;

    /** A message at a field. */
    record Fault(String field, String message) {

        public String href() {
            return "#" + field;
        }
    }

    static SearchForm empty(Clock clock) {
        return new SearchForm(
                "", "", null, AskedPeriod.read(null, null, clock), null, false, List.of(), null);
    }

    static SearchForm read(
            MultiValueMap<String, String> sent,
            Clock clock,
            Function<CprNumber, Optional<PartyId>> known) {
        var faults = new ArrayList<Fault>();
        String caseNumber = text(sent, "sag").toUpperCase(Locale.ROOT);
        if (!caseNumber.isEmpty() && !caseNumber.matches(CASE_NUMBER)) {
            faults.add(new Fault("sag", "audit.search.case.wrong"));
        }
        String employee = text(sent, "medarbejder");
        if (employee.length() > LONGEST_NAME) {
            faults.add(new Fault("medarbejder", "audit.search.employee.long"));
        }
        var period = AskedPeriod.read(sent.getFirst("fra"), sent.getFirst("til"), clock);
        if (period.fault() != null) {
            faults.add(new Fault("fra", period.fault()));
        }
        Optional<CprNumber> number = number(text(sent, "borger"), faults);
        Optional<PartyId> person =
                number.isPresent() ? number.flatMap(known) : party(text(sent, "person"));
        return new SearchForm(
                caseNumber,
                employee,
                kind(text(sent, "slags")),
                period,
                person.orElse(null),
                number.isPresent() && person.isEmpty(),
                List.copyOf(faults),
                key(text(sent, "foer")));
    }

    /** Empty if something is wrong, or the citizen is nobody Medvind knows. */
    Optional<AuditQuestion> question() {
        if (!faults.isEmpty() || nobody) {
            return Optional.empty();
        }
        return Optional.of(
                new AuditQuestion(
                        caseNumber.isEmpty() ? null : caseNumber,
                        employee.isEmpty() ? null : employee,
                        person,
                        kind,
                        period.from(),
                        period.to(),
                        before));
    }

    /** The message at this field, for the template; null if nothing is wrong there. */
    public @Nullable String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::message)
                .findFirst()
                .orElse(null);
    }

    private static Optional<CprNumber> number(String written, List<Fault> faults) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CprNumber.parse(written));
        } catch (InvalidCprNumber e) {
            faults.add(new Fault("borger", "audit.search.citizen.wrong"));
            return Optional.empty();
        }
    }

    private static Optional<PartyId> party(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(PartyId.of(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static AuditEntry.@Nullable Kind kind(String written) {
        for (AuditEntry.Kind kind : AuditEntry.Kind.values()) {
            if (kind.name().equals(written)) {
                return kind;
            }
        }
        return null;
    }

    private static @Nullable Long key(String written) {
        return written.matches("\\d{1,18}") ? Long.valueOf(written) : null;
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        String written = sent.getFirst(field);
        return written == null ? "" : written.strip();
    }
}
