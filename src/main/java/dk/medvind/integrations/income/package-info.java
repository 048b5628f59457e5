/** The income register (eIndkomst) through SF0770_A. */
@NullMarked
@NamedInterface("income")
package dk.medvind.integrations.income;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
