/** The civil registration system (CPR) through SF1520. */
@NullMarked
@NamedInterface("cpr")
package dk.medvind.integrations.cpr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
