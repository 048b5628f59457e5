package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.identity.ActingContext;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.cpr.Address;
import dk.medvind.letters.Letter;
import dk.medvind.letters.LetterKind;
import dk.medvind.letters.LetterRequest;
import dk.medvind.letters.LetterState;
import dk.medvind.letters.Letters;
import dk.medvind.workflow.Decisions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
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
    private final LifeEventRows lifeEvents;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Mail(
            Letters letters,
            Applicants applicants,
            Parameters parameters,
            Decisions decisions,
            Dossier dossier,
            LifeEventRows lifeEvents,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.lifeEvents = lifeEvents;
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
        writeAndSend(subject, kind, template, model, false, step);
    }

    /** The same for a decision that may give all that was asked for. */
    void writeAndSend(
            Application subject,
            LetterKind kind,
            String template,
            Map<String, ? extends @Nullable Object> model,
            boolean fullyGranted,
            String step) {
        UUID letter = write(subject, kind, template, model, fullyGranted, step);
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
        var request = request(subject, kind, template, model, fullyGranted);
        return Objects.requireNonNull(
                ownTransaction.execute(status -> writeOnce(subject, request, step)));
    }

    /** The letter as it would be written, as PDF; it is neither kept nor sent. */
    byte[] preview(
            Application subject,
            LetterKind kind,
            String template,
            Map<String, ? extends @Nullable Object> model,
            boolean fullyGranted) {
        return letters.copy(request(subject, kind, template, model, fullyGranted));
    }

    private static LetterRequest request(
            Application subject,
            LetterKind kind,
            String template,
            Map<String, ? extends @Nullable Object> model,
            boolean fullyGranted) {
        var request =
                LetterRequest.of(
                        subject.id(),
                        kind,
                        subject.type().slug() + "/" + template,
                        java.util.Locale.forLanguageTag("da"),
                        model);
        return fullyGranted ? request.forFullGrant() : request;
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

    /** Whether a letter that one of these steps had written was sent, and not turned away. */
    boolean wasSent(Application subject, Predicate<String> steps) {
        var ids =
                dossier.all(subject, Kind.LETTER_WRITTEN, Written.class).stream()
                        .filter(written -> steps.test(written.step()))
                        .map(Written::letter)
                        .toList();
        return letters.of(ActingContext.system(), subject.id()).stream()
                .filter(letter -> ids.contains(letter.id()))
                .map(Letter::delivery)
                .anyMatch(sent -> sent != null && sent.state() != LetterState.REJECTED);
    }

    private boolean hasProtectedAddress(Application subject) {
        return lifeEvents.toldOfProtection(subject)
                || dossier.newest(subject, Kind.HOUSEHOLD, Extract.class)
                        .map(household -> household.figure("protected").signum() > 0)
                        .orElse(false);
    }

    /**
     * By decision table D12: Digital Post where it reaches, print otherwise, and by hand whoever
     * has no address either.
     */
    PostChannel channel(Application subject, String step) {
        boolean reachable = letters.reachesDigitally(subject.id(), basis(subject, step + ":reach"));
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("exempt", !reachable);
        inputs.put("reachable", reachable);
        inputs.put("protectedAddress", hasProtectedAddress(subject));
        inputs.put("address", reachable || !address(subject, step).isEmpty());
        return decisions
                .evaluateFor(subject.caseNumber().value(), "d12-notification-channel", inputs)
                .stream()
                .findFirst()
                .map(row -> PostChannel.valueOf(String.valueOf(row.get("channel"))))
                .orElse(PostChannel.PRINT);
    }

    /** Whether an envelope has somewhere to go; assumed if CPR does not say. */
    boolean hasAddress(Application subject, String step) {
        try {
            return !address(subject, step).isEmpty();
        } catch (OutsideSystemFailed e) {
            return true;
        }
    }

    /** Where an envelope goes, also when the address is protected; empty if CPR knows none. */
    private List<String> address(Application subject, String step) {
        return applicants.person(subject, step).address().map(Address::lines).orElse(List.of());
    }

    /**
     * Sends a letter whose arrival nobody follows.
     *
     * @throws OutsideSystemFailed if Digital Post does not take it after all
     * @throws IllegalStateException if there is no way to the citizen; somebody looks at it then
     */
    private void send(Application subject, UUID letter, PostChannel channel, String step) {
        switch (channel) {
            case DIGITAL_POST -> {
                if (sendByDigitalPost(subject, letter, step).state() == LetterState.REJECTED) {
                    throw new OutsideSystemFailed(
                            OutsideSystem.DIGITALPOST, OutsideSystemFailed.Kind.REFUSED);
                }
            }
            case PRINT -> print(subject, letter, step);
            case HAND_OVER ->
                    throw new IllegalStateException(
                            "No post box and no address in " + subject.caseNumber());
        }
    }

    /**
     * Hands a letter that is written to Digital Post.
     *
     * @throws LettersWait as long as nobody has answered what CPR told of the citizen
     */
    dk.medvind.letters.Delivery sendByDigitalPost(Application subject, UUID letter, String step) {
        requireNotHeld(subject);
        return letters.sendByDigitalPost(
                letter, weekdays("letter.digital-weekdays"), basis(subject, step + ":send"));
    }

    /**
     * Puts a letter that is written in the print queue.
     *
     * @throws LettersWait as long as nobody has answered what CPR told of the citizen
     */
    dk.medvind.letters.Delivery print(Application subject, UUID letter, String step) {
        requireNotHeld(subject);
        return letters.print(
                letter,
                address(subject, step),
                weekdays("letter.presumed-weekdays"),
                basis(subject, step + ":send"));
    }

    private void requireNotHeld(Application subject) {
        if (lifeEvents.isHeld(subject)) {
            throw new LettersWait(subject.caseNumber());
        }
    }

    private int weekdays(String parameter) {
        return parameters.countOn(parameter, Deadlines.dayOf(clock.instant()));
    }

    private static CallBasis basis(Application subject, String step) {
        return new CallBasis(
                subject.caseNumber().value(), LAW, subject.caseNumber().value() + ":" + step);
    }

    /** A letter under the step that had it written. */
    record Written(String step, UUID letter) {}
}
