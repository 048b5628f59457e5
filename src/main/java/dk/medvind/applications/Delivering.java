package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.Letter;
import dk.medvind.letters.LetterDeliveries;
import dk.medvind.letters.LetterState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Gets a decision to the citizen. The time to complain is counted from the sending that got
 * through, never from the decision (retssikkerhedsloven § 67).
 */
@Component
class Delivering {

    private final Deciding deciding;
    private final LetterDeliveries letters;
    private final Mail mail;
    private final Deadlines deadlines;
    private final Dossier dossier;
    private final Clock clock;

    Delivering(
            Deciding deciding,
            LetterDeliveries letters,
            Mail mail,
            Deadlines deadlines,
            Dossier dossier,
            Clock clock) {
        this.deciding = deciding;
        this.letters = letters;
        this.mail = mail;
        this.deadlines = deadlines;
        this.dossier = dossier;
        this.clock = clock;
    }

    Instant letterDue(Application subject) {
        return deadlines.newest(subject.type(), Limit.LETTER_THROUGH, clock.instant());
    }

    Dispatched sendByDigitalPost(Application subject, int number) {
        Letter letter = letters.look(letter(subject, number));
        LetterState state = send(subject, letter, number);
        return new Dispatched(
                state != LetterState.REJECTED,
                deadlines.newest(subject.type(), Limit.LETTER_RECEIPT, clock.instant()),
                letterDue(subject));
    }

    void print(Application subject, int number) {
        Letter letter = letters.look(letter(subject, number));
        mail.print(subject, letter.id(), key("printLetter", number, letter));
        sent(subject, number);
    }

    boolean canBePrinted(Application subject) {
        return mail.hasAddress(subject, "getLetterThrough");
    }

    /** By hand, against a signature; what was agreed stands in the dossier. */
    void handedOver(ActingContext acting, Application subject, int number, LocalDate on) {
        letters.handedOver(acting, letter(subject, number), on);
        sent(subject, number);
    }

    /** The letter goes once more, as a new message. */
    void sendAgain(Application subject, int number) {
        letters.prepareAgain(letter(subject, number));
    }

    Notified notified(Application subject, int number) {
        Letter letter = letters.look(letter(subject, number));
        if (!letter.isThrough()) {
            throw new IllegalStateException("The letter is not through in " + subject.caseNumber());
        }
        return count(subject, number, letter);
    }

    /** For cases that began before letters were followed. */
    Notified sendAndCount(Application subject) {
        int number = dossier.count(subject, Kind.DECIDED);
        Letter letter = letters.look(letter(subject, number));
        send(subject, letter, number);
        return count(subject, number, letters.look(letter.id()));
    }

    /** For cases that began before letters were followed. */
    Notified printAndCount(Application subject) {
        int number = dossier.count(subject, Kind.DECIDED);
        print(subject, number);
        return count(subject, number, letters.look(letter(subject, number)));
    }

    /** Those of the case's decisions that stand, whose letter is written and did not arrive. */
    List<Integer> notThrough(Application subject) {
        return IntStream.rangeClosed(1, dossier.count(subject, Kind.DECIDED))
                .filter(
                        number ->
                                !dossier.has(
                                        subject, Kind.DECISION_TAKEN_BACK, Deciding.key(number)))
                .filter(
                        number ->
                                deciding.letter(subject, number)
                                        .map(letters::look)
                                        .filter(letter -> !letter.isThrough())
                                        .isPresent())
                .boxed()
                .toList();
    }

    private LetterState send(Application subject, Letter letter, int number) {
        var delivery =
                mail.sendByDigitalPost(
                        subject, letter.id(), key("sendLetterByDigitalPost", number, letter));
        if (delivery.state() != LetterState.REJECTED) {
            sent(subject, number);
        }
        return delivery.state();
    }

    private void sent(Application subject, int number) {
        dossier.note(
                subject, Kind.DECISION_SENT, Deciding.step("sent", number), ActingContext.system());
    }

    private Notified count(Application subject, int number, Letter letter) {
        LocalDate on = Objects.requireNonNull(letter.delivery()).notifiedOn();
        LocalDate until = deadlines.from(subject, Limit.COMPLAINT, false, on);
        LocalDate before = subject.complaintUntil();
        if (before == null || until.isAfter(before)) {
            subject.notified(on, until);
        }
        dossier.note(
                subject, Kind.NOTIFIED, Deciding.step("notified", number), ActingContext.system());
        return new Notified(Deadlines.endOf(on), Deadlines.endOf(until));
    }

    private UUID letter(Application subject, int number) {
        return deciding.letter(subject, number)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No decision letter is written in "
                                                + subject.caseNumber()));
    }

    /** Another sending is another call; the same one repeated is not. */
    private static String key(String step, int number, Letter letter) {
        return Deciding.step(step, number) + ":" + letter.messageId();
    }
}
