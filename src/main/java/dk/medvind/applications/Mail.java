package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.identity.ActingContext;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.cpr.Address;
import dk.medvind.letters.LetterKind;
import dk.medvind.letters.LetterRequest;
import dk.medvind.letters.Letters;
import dk.medvind.workflow.Decisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters of a case to its citizen. A letter is written and committed under the step's name before
 * anybody tries to send it, so that a step that runs again sends the same letter under the same
 * message id.
 */
@Component
class Mail {

    private static final String LAW = "lov om Digital Post fra offentlige afsendere §§ 3-10";

    private final Letters letters;
    private final Applicants applicants;
    private final Parameters parameters;
    private final Decisions decisions;
    private final Dossier dossier;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Mail(
            Letters letters,
            Applicants applicants,
            Parameters parameters,
            Decisions decisions,
            Dossier dossier,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.applicants = applicants;
        this.parameters = parameters;
        this.decisions = decisions;
        this.dossier = dossier;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Writes a letter and gets it to the citizen by the channel that reaches them. */
    void writeAndSend(
            Application subject,
            LetterKind kind,
            String template,
            Map<String, ? extends @Nullable Object> model,
            String step) {
        UUID letter = write(subject, kind, template, model, false, step);
        send(subject, letter, channel(subject, step), step);
    }

    /** Writes a letter, once per step, and commits it. */
    UUID write(
            Application subject,
            LetterKind kind,
            String template,
            Map<String, ? extends @Nullable Object> model,
            boolean fullyGranted,
            String step) {
        var request =
                LetterRequest.of(
                        subject.id(),
                        kind,
                        subject.type().slug() + "/" + template,
                        java.util.Locale.forLanguageTag("da"),
                        model);
        return Objects.requireNonNull(
                ownTransaction.execute(
                        status ->
                                writeOnce(
                                        subject,
                                        fullyGranted ? request.forFullGrant() : request,
                                        step)));
    }

    private UUID writeOnce(Application subject, LetterRequest request, String step) {
        var written =
                dossier.all(subject, Kind.LETTER_WRITTEN, Written.class).stream()
                        .filter(each -> each.step().equals(step))
                        .findFirst();
        if (written.isPresent()) {
            return written.get().letter();
        }
        UUID letter = letters.compose(request);
        dossier.add(
                subject,
                Kind.LETTER_WRITTEN,
                step,
                new Written(step, letter),
                ActingContext.system());
        return letter;
    }

    private boolean hasProtectedAddress(Application subject) {
        return dossier.newest(subject, Kind.HOUSEHOLD, Extract.class)
                .map(household -> household.figure("protected").signum() > 0)
                .orElse(false);
    }

    /** By decision table D12: Digital Post where it reaches, print otherwise. */
    PostChannel channel(Application subject, String step) {
        boolean reachable = letters.reachesDigitally(subject.id(), basis(subject, step + ":reach"));
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("exempt", !reachable);
        inputs.put("reachable", reachable);
        inputs.put("protectedAddress", hasProtectedAddress(subject));
        return decisions
                .evaluateFor(subject.caseNumber().value(), "d12-notification-channel", inputs)
                .stream()
                .findFirst()
                .map(row -> PostChannel.valueOf(String.valueOf(row.get("channel"))))
                .orElse(PostChannel.PRINT);
    }

    /**
     * Sends a letter that is written.
     *
     * @return the day on which it counts as received
     */
    LocalDate send(Application subject, UUID letter, PostChannel channel, String step) {
        var basis = basis(subject, step + ":send");
        if (channel == PostChannel.DIGITAL_POST) {
            return letters.sendByDigitalPost(letter, basis).notifiedOn();
        }
        List<String> address =
                applicants.person(subject, step).address().map(Address::lines).orElse(List.of());
        int weekdays =
                parameters.countOn("letter.presumed-weekdays", Deadlines.dayOf(clock.instant()));
        return letters.print(letter, address, weekdays, basis).notifiedOn();
    }

    private static CallBasis basis(Application subject, String step) {
        return new CallBasis(
                subject.caseNumber().value(), LAW, subject.caseNumber().value() + ":" + step);
    }

    /** A letter under the step that had it written. */
    record Written(String step, UUID letter) {}
}
