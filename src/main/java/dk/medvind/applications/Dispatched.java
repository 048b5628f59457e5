package dk.medvind.applications;

import java.time.Instant;

/**
 * A letter was handed to Digital Post.
 *
 * @param accepted false when it did not take the letter
 * @param receiptDue until when an answer is waited for
 * @param letterDue by when somebody gets it through otherwise
 */
public record Dispatched(boolean accepted, Instant receiptDue, Instant letterDue) {}
