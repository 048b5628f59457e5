package dk.medvind.letters;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A letter on its way.
 *
 * @param notifiedOn the day from which the citizen counts as told, if it arrives: the day of
 *     sending in Digital Post; for paper some weekdays later
 */
public record Delivery(
        LetterChannel channel, Instant sentAt, LocalDate notifiedOn, LetterState state) {

    /**
     * Whether the law lets us count on it: Digital Post has said so, or it is printed or handed
     * over.
     */
    public boolean isThrough() {
        return channel == LetterChannel.DIGITAL_POST
                ? state == LetterState.DELIVERED
                : state != LetterState.REJECTED;
    }
}
