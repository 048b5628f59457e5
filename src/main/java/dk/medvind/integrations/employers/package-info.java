/**
 * The central business register (CVR): who an employer is, from its number. Public data, no
 * persons.
 */
@NullMarked
@NamedInterface("employers")
package dk.medvind.integrations.employers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
