/** Payments by card to the municipality, made on the payment system's own page. */
@NullMarked
@NamedInterface("cardpayment")
package dk.medvind.integrations.cardpayment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
