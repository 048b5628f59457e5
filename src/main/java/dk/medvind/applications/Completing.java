package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Decisions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what is missing and what is urgent from the answers, the registers and the tables of the
 * release. Amounts stay here; the process learns only the facts.
 */
@Component
class Completing {

    private final Decisions decisions;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final Dossier dossier;
    private final Documents documents;
    private final Clock clock;

    Completing(
            Decisions decisions,
            Parameters parameters,
            Deadlines deadlines,
            Dossier dossier,
            Documents documents,
            Clock clock) {
        this.decisions = decisions;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.dossier = dossier;
        this.documents = documents;
        this.clock = clock;
    }

    Completeness assess(Application subject) {
        Answers answers = answers(subject);
        LocalDate today = Deadlines.dayOf(clock.instant());
        boolean urgent = urgent(subject, answers, today);
        Instant received = received(subject);
        Instant due = deadlines.from(subject.caseNumber(), Limit.DECISION, urgent, received);
        subject.urgent(urgent);
        subject.promiseDecision(due);
        var missing = new SupplementRequest(missing(subject, answers, today), null);
        dossier.add(subject, Kind.COMPLETENESS, "first", missing, ActingContext.system());
        if (missing.isEmpty()) {
            subject.ready(clock.instant());
        } else {
            subject.incomplete();
        }
        return new Completeness(missing.isEmpty(), urgent, due);
    }

    /** What was sent with the application itself. */
    Answers answers(Application subject) {
        return dossier.newest(subject, Kind.SUBMITTED, SentForm.class)
                .map(SentForm::toAnswers)
                .orElse(Answers.empty());
    }

    static Instant received(Application subject) {
        Instant received = subject.receivedAt();
        if (received == null) {
            throw new IllegalStateException(
                    "The application has not been received: " + subject.caseNumber());
        }
        return received;
    }

    private boolean urgent(Application subject, Answers answers, LocalDate today) {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("evictionNotice", answer(answers, "evictionNotice"));
        inputs.put("medicineRunsOut", answer(answers, "medicineRunsOut"));
        inputs.put(
                "daysToCriticalDate",
                answers.day("criticalDate")
                        .map(day -> ChronoUnit.DAYS.between(today, day))
                        .orElse(null));
        inputs.put("urgentWithinDays", parameters.countOn("urgency.within-days", today));
        return decisions.evaluateFor(subject.caseNumber().value(), "urgency", inputs).stream()
                .anyMatch(row -> Boolean.TRUE.equals(row.get("urgent")));
    }

    private List<String> missing(Application subject, Answers answers, LocalDate today) {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("subType", answers.text("subType").orElse("OTHER"));
        inputs.put("alreadyPaid", alreadyPaid(answers));
        inputs.put("married", isMarried(subject, answers));
        inputs.put("incomeOutsideRegisters", answer(answers, "otherIncome"));
        inputs.put("amount", answers.number("amount").map(BigDecimal::doubleValue).orElse(null));
        inputs.put(
                "dentalApprovalLimit",
                parameters.valueOn("dental.prior-approval-limit", today).doubleValue());
        Set<String> sent =
                documents.of(subject.id()).stream()
                        .map(document -> String.valueOf(document.code()))
                        .collect(Collectors.toSet());
        var missing = new ArrayList<String>();
        for (Map<String, Object> row :
                decisions.evaluateFor(
                        subject.caseNumber().value(), "d3-required-documents", inputs)) {
            String document = String.valueOf(row.get("document"));
            if (!sent.contains(document) && !missing.contains(document)) {
                missing.add(document);
            }
        }
        return missing;
    }

    private boolean isMarried(Application subject, Answers answers) {
        boolean married =
                dossier.newest(subject, Kind.HOUSEHOLD, Extract.class)
                        .map(extract -> extract.figure("married").signum() > 0)
                        .orElse(false);
        String partner = answers.text("partner").orElse("");
        return married || partner.equals("SPOUSE");
    }

    private static @Nullable Boolean alreadyPaid(Answers answers) {
        return switch (answers.text("alreadyPaid").orElse("")) {
            case "PAID", "ORDERED" -> true;
            case "NO" -> false;
            default -> null;
        };
    }

    /** Yes, no, or null for what was not answered or is not known. */
    private static @Nullable Boolean answer(Answers answers, String key) {
        if (answers.get(key) instanceof Boolean ticked) {
            return ticked;
        }
        return switch (answers.text(key).orElse("")) {
            case "YES" -> true;
            case "NO" -> false;
            default -> null;
        };
    }
}
