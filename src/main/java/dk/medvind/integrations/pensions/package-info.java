/** Udbetaling Danmark, which reckons and pays the pensions that municipalities grant. */
@NullMarked
@NamedInterface("pensions")
package dk.medvind.integrations.pensions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
