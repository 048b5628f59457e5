package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.CaseWatcher;
import dk.medvind.casework.Urgency;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
    private final Papers papers;
    private final NeededPapers needed;
    private final Unanswered unanswered;
    private final CaseWatcher watcher;
    private final Clock clock;

    Completing(
            RulesByType rules,
            Deadlines deadlines,
            Dossier dossier,
            Papers papers,
            NeededPapers needed,
            Unanswered unanswered,
            CaseWatcher watcher,
            Clock clock) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.dossier = dossier;
        this.papers = papers;
        this.needed = needed;
        this.unanswered = unanswered;
        this.watcher = watcher;
        this.clock = clock;
    }

    Completeness assess(Application subject) {
        Answers answers = answers(subject);
        LocalDate today = Deadlines.dayOf(clock.instant());
        Optional<Urgency> urgency = rules.of(subject).urgency(subject, answers, today);
        boolean urgent = urgency.isPresent();
        Instant received = received(subject);
        Instant due = deadlines.from(subject, Limit.DECISION, urgent, received);
        subject.presses(urgency.orElse(null), answers.day("criticalDate").orElse(null));
        subject.promiseDecision(due);
        var notTheCitizens = papers.promised(subject).notTheCitizens();
        var missing =
                SupplementRequest.of(
                        AskedItem.missing(
                                needed.missing(subject, answers).stream()
                                        .map(NeededPaper::name)
                                        .filter(paper -> !notTheCitizens.contains(paper))
                                        .toList()),
                        unanswered.question(subject));
        dossier.add(subject, Kind.COMPLETENESS, "first", missing, ActingContext.system());
        if (missing.isEmpty()) {
            subject.ready(clock.instant());
        } else {
            subject.incomplete();
        }
        watcher.caseChanged(subject.caseNumber().value());
        return new Completeness(missing.isEmpty(), urgent, due);
    }

    /** What was sent with the application itself. */
    Answers answers(Application subject) {
        return SentForm.application(dossier, subject);
    }

    static Instant received(Application subject) {
        Instant received = subject.receivedAt();
        if (received == null) {
            throw new IllegalStateException(
                    "The application has not been received: " + subject.caseNumber());
        }
        return received;
    }
}
