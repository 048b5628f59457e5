package dk.medvind.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision's letter is written.
 *
 * @param decisionNumber which of the case's decisions it tells of, from 1
 * @param sendAt until when the sending can be taken back; null when it cannot
 */
public record LetterWritten(int decisionNumber, @Nullable Instant sendAt) {}
