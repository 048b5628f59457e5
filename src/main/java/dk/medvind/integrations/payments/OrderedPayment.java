package dk.medvind.integrations.payments;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A payment the payment system knows.
 *
 * @param id the payment system's own
 */
public record OrderedPayment(String id, String reference, BigDecimal amount, LocalDate payOn) {}
