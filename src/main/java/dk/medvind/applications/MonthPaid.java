package dk.medvind.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A month of a grant is settled.
 *
 * @param nextPaymentAt when the next month is ordered; null after the last
 */
public record MonthPaid(@Nullable Instant nextPaymentAt) {}
