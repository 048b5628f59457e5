package dk.medvind.letters;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of letters that were handed over: whether they arrive, and how they get there if
 * they do not.
 */
@Service
public class LetterDeliveries {

    private final LetterTable letters;
    private final DeliveryTable table;
    private final Audit audit;
    private final Clock clock;

    LetterDeliveries(LetterTable letters, DeliveryTable table, Audit audit, Clock clock) {
        this.letters = letters;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** The letter, held until the transaction ends, with what is known of its delivery. */
    @Transactional
    public Letter look(UUID letterId) {
        return letters.lock(letterId);
    }

    /**
     * Makes a letter that did not get through ready to go once more, under another message id: the
     * receiver throws away what it has had before.
     *
     * @throws IllegalStateException if it has arrived
     */
    @Transactional
    public void prepareAgain(UUID letterId) {
        requireNotThrough(letters.lock(letterId));
        table.sendAgain(letterId, UUID.randomUUID());
    }

    /**
     * Notes that an employee gave the letter to the citizen, against a signature.
     *
     * @param on the day of it, from which the citizen counts as told
     * @throws IllegalStateException if it has arrived already
     */
    @Transactional
    public void handedOver(ActingContext acting, UUID letterId, LocalDate on) {
        var letter = letters.lock(letterId);
        requireNotThrough(letter);
        table.sendAgain(letterId, UUID.randomUUID());
        letters.sent(
                letterId,
                new Delivery(
                        LetterChannel.HAND_OVER,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        on,
                        LetterState.DELIVERED));
        var subject = letters.subject(letter.applicationId());
        audit.write(acting, AuditEntry.sent("letter", subject.party(), subject.caseNumber()));
    }

    /**
     * One letter stands in for another, which stays as it is and says so.
     *
     * @throws IllegalStateException if they are not letters of one case
     */
    @Transactional
    public void replace(UUID oldLetter, UUID newLetter) {
        var old = letters.lock(oldLetter);
        if (!old.applicationId().equals(letters.lock(newLetter).applicationId())) {
            throw new IllegalStateException("A letter replaces one of its own case");
        }
        letters.replaced(oldLetter, newLetter);
    }

    private static void requireNotThrough(Letter letter) {
        if (letter.isThrough()) {
            throw new IllegalStateException("The letter has arrived");
        }
    }
}
