package dk.medvind.letters;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A letter on its way.
 *
 * @param notifiedOn the day from which the citizen counts as told: the day of sending in Digital
 *     Post; for paper some weekdays later
 */
public record Delivery(LetterChannel channel, Instant sentAt, LocalDate notifiedOn) {}
