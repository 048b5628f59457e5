package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds what is missing and what is urgent from the answers, the registers and the tables of the
 * release. Amounts stay here; the process learns only the facts.
 */
@Component
class Completing {

    private final RulesByType rules;
    private final Deadlines deadlines;
    private final Dossier dossier;
    private final Documents documents;
    private final Clock clock;

    Completing(
            RulesByType rules,
            Deadlines deadlines,
            Dossier dossier,
            Documents documents,
            Clock clock) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.dossier = dossier;
        this.documents = documents;
        this.clock = clock;
    }

    Completeness assess(Application subject) {
        Answers answers = answers(subject);
        LocalDate today = Deadlines.dayOf(clock.instant());
        boolean urgent = rules.of(subject).urgent(subject, answers, today);
        Instant received = received(subject);
        Instant due = deadlines.from(subject, Limit.DECISION, urgent, received);
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

    private List<String> missing(Application subject, Answers answers, LocalDate today) {
        Set<String> sent =
                documents.of(subject.id()).stream()
                        .map(document -> String.valueOf(document.code()))
                        .collect(Collectors.toSet());
        return rules.of(subject).documents(subject, answers, today).stream()
                .distinct()
                .filter(document -> !sent.contains(document))
                .toList();
    }
}
