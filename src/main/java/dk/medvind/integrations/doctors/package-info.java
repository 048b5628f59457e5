/** The health insurance register: doctors to choose from, the choice, and health cards. */
@NullMarked
@NamedInterface("doctors")
package dk.medvind.integrations.doctors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
