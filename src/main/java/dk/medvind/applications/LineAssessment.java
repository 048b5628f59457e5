package dk.medvind.applications;

import dk.medvind.casework.TaskRefused;
import dk.medvind.forms.Answers;
import dk.medvind.identity.CvrNumber;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The caseworker's form about the lines of a single benefit: what it shows first, and what it comes
 * to. The section is the table's suggestion; the outcome is the caseworker's.
 */
@Component
class LineAssessment {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** That the citizen has signed to pay back; ticked before a loan is given. */
    private static final String LOAN_DECLARATION = "LOAN_DECLARATION";

    private final LineSections sections;
    private final Dossier dossier;
    private final Parameters parameters;
    private final MessageSource messages;
    private final Clock clock;

    LineAssessment(
            LineSections sections,
            Dossier dossier,
            Parameters parameters,
            MessageSource messages,
            Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
        this.sections = sections;
        this.dossier = dossier;
        this.messages = messages;
    }

    /** Each line with what was applied for and the section of the table, for the caseworker. */
    Answers proposal(Application subject) {
        List<Need> needs = needs(subject);
        Answers form = Answers.empty().with("lines", BigDecimal.valueOf(needs.size()));
        boolean toSupplier =
                SentForm.application(dossier, subject)
                        .text("payee")
                        .filter("SUPPLIER"::equals)
                        .isPresent();
        for (Need need : needs) {
            String row = row(need.number());
            form =
                    form.with(row + "what", what(need))
                            .with(row + "section", sections.of(subject, need))
                            .with(row + "lineAmount", need.amount())
                            .with(row + "payTo", toSupplier ? "SUPPLIER" : "CITIZEN")
                            .with(row + "payWhen", PayWhen.AT_ONCE.name());
        }
        return form;
    }

    /** Whether the form decides line by line; those of older releases decide the whole. */
    static boolean isAnsweredIn(Answers form) {
        return form.number("lines").isPresent();
    }

    /**
     * The lines as the form decides them.
     *
     * @throws TaskRefused if something is missing, or more would be given than was applied for
     */
    List<LineDecision> decided(Application subject, Answers form) {
        List<Need> needs = needs(subject);
        if (form.number("lines").map(BigDecimal::intValue).orElse(0) != needs.size()) {
            throw new TaskRefused("applications.assess.lines-changed");
        }
        List<LineDecision> lines = needs.stream().map(need -> decided(need, form)).toList();
        if (lines.stream().anyMatch(line -> line.outcome() == LineOutcome.LOAN)
                && !form.list("checkedPoints").contains(LOAN_DECLARATION)) {
            throw new TaskRefused("applications.assess.loan-declaration");
        }
        return lines;
    }

    private LineDecision decided(Need need, Answers form) {
        String row = row(need.number());
        LineOutcome outcome =
                form.text(row + "lineOutcome")
                        .map(LineOutcome::valueOf)
                        .orElseThrow(() -> new TaskRefused("applications.assess.no-outcome"));
        String section =
                form.text(row + "section")
                        .orElseThrow(() -> new TaskRefused("applications.assess.no-law"));
        String why = why(outcome, row, form);
        if (!outcome.pays()) {
            return new LineDecision(
                    need.number(), need.purpose(), outcome, section, null, why, null, null, 1);
        }
        PayWhen when = PayWhen.valueOf(form.text(row + "payWhen").orElse(PayWhen.AT_ONCE.name()));
        return new LineDecision(
                need.number(),
                need.purpose(),
                outcome,
                section,
                amount(need, outcome, form.number(row + "lineAmount").orElse(null)),
                why,
                supplier(row, form),
                when,
                when == PayWhen.INSTALMENTS ? instalments(row, form) : 1,
                when == PayWhen.AGAINST_INVOICE ? invoiceBy() : null);
    }

    private LocalDate invoiceBy() {
        LocalDate today = Deadlines.dayOf(clock.instant());
        return today.plusDays(parameters.countOn("invoice.last-day", today));
    }

    private static String why(LineOutcome outcome, String row, Answers form) {
        String why =
                switch (outcome) {
                    case GRANTED -> "";
                    case PARTLY_GRANTED, REFUSED -> form.text(row + "lineWhy").orElse("");
                    case LOAN -> form.text(row + "loanWhy").orElse("");
                    case OTHER_LAW -> form.text(row + "otherRules").orElse("");
                };
        if (why.isBlank() && outcome == LineOutcome.LOAN) {
            throw new TaskRefused("applications.assess.no-loan-reasons");
        }
        if (why.isBlank() && outcome == LineOutcome.OTHER_LAW) {
            throw new TaskRefused("applications.assess.no-other-rules");
        }
        return why.strip();
    }

    private static BigDecimal amount(Need need, LineOutcome outcome, @Nullable BigDecimal granted) {
        BigDecimal applied = need.amount();
        if (granted == null || granted.signum() <= 0) {
            throw new TaskRefused("applications.assess.no-amount");
        }
        if (applied == null) {
            return granted;
        }
        int compared = granted.compareTo(applied);
        if (compared > 0) {
            throw new TaskRefused("applications.assess.above-applied", named(need, applied));
        }
        if (outcome == LineOutcome.GRANTED && compared < 0) {
            throw new TaskRefused("applications.assess.not-in-full", named(need, applied));
        }
        if (outcome == LineOutcome.PARTLY_GRANTED && compared == 0) {
            throw new TaskRefused("applications.assess.not-in-part", String.valueOf(need.number()));
        }
        return granted;
    }

    private static String named(Need need, BigDecimal applied) {
        return need.number() + " (" + Money.written(applied) + ")";
    }

    private static @Nullable String supplier(String row, Answers form) {
        if (form.text(row + "payTo").filter("SUPPLIER"::equals).isEmpty()) {
            return null;
        }
        return form.text(row + "supplierCvr")
                .filter(CvrNumber::isOne)
                .orElseThrow(() -> new TaskRefused("applications.assess.no-supplier"));
    }

    private static int instalments(String row, Answers form) {
        return form.number(row + "instalments")
                .map(BigDecimal::intValue)
                .filter(count -> count > 1)
                .orElseThrow(() -> new TaskRefused("applications.assess.no-instalments"));
    }

    /** What the whole comes to. */
    static Outcome outcome(List<LineDecision> lines) {
        if (all(lines, LineOutcome.GRANTED)) {
            return Outcome.GRANTED;
        }
        List<LineDecision> paid = lines.stream().filter(line -> line.outcome().pays()).toList();
        if (!paid.isEmpty()) {
            return all(paid, LineOutcome.LOAN) ? Outcome.GRANTED_AS_LOAN : Outcome.PARTLY_GRANTED;
        }
        return all(lines, LineOutcome.OTHER_LAW) ? Outcome.REFERRED_TO_OTHER_LAW : Outcome.REFUSED;
    }

    /** What the whole gives. */
    static Grant grant(List<LineDecision> lines) {
        List<LineDecision> paid = lines.stream().filter(line -> line.outcome().pays()).toList();
        BigDecimal sum =
                paid.stream()
                        .map(LineDecision::amount)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> payees = paid.stream().map(LineDecision::payTo).distinct().toList();
        return paid.isEmpty()
                ? new Grant(null, null, LineDecision.terms(lines))
                : new Grant(
                        sum,
                        payees.size() > 1 ? Grant.BOTH : payees.get(0),
                        LineDecision.terms(lines));
    }

    /** The section the whole rests on: of the first line that is paid, else of the first. */
    static String section(List<LineDecision> lines) {
        return Stream.concat(lines.stream().filter(line -> line.outcome().pays()), lines.stream())
                .findFirst()
                .map(LineDecision::section)
                .orElseThrow();
    }

    private static boolean all(List<LineDecision> lines, LineOutcome outcome) {
        return lines.stream().allMatch(line -> line.outcome() == outcome);
    }

    private List<Need> needs(Application subject) {
        return Need.in(SentForm.application(dossier, subject));
    }

    private String what(Need need) {
        BigDecimal amount = need.amount();
        return messages.getMessage(
                amount == null ? "applications.assess.line.unknown" : "applications.assess.line",
                new Object[] {
                    say("applications.purpose." + need.purpose()),
                    amount == null ? "" : Money.written(amount)
                },
                DANISH);
    }

    private String say(String key) {
        return messages.getMessage(key, null, DANISH);
    }

    private static String row(int number) {
        return "lines[" + (number - 1) + "].";
    }
}
