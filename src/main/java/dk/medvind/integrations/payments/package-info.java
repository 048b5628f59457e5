/** Payments to the payee's NemKonto. */
@NullMarked
@NamedInterface("payments")
package dk.medvind.integrations.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
