/** The index of social benefits (Ydelsesindeks) through SF1491. */
@NullMarked
@NamedInterface("benefits")
package dk.medvind.integrations.benefits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
