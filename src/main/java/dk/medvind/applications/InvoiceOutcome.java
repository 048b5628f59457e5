package dk.medvind.applications;

import java.time.Instant;

/**
 * An invoice was paid or turned down.
 *
 * @param checkBy by when the next one should be looked at
 */
public record InvoiceOutcome(InvoiceNext next, Instant checkBy) {}
