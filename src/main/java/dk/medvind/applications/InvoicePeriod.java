package dk.medvind.applications;

import java.time.Instant;

/**
 * How long an invoice is waited for.
 *
 * @param remindAt when the citizen is reminded
 * @param endsAt the end of the last day
 * @param restBy by when somebody should have said what becomes of the rest
 */
public record InvoicePeriod(Instant remindAt, Instant endsAt, Instant restBy) {}
