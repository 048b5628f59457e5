/**
 * How long cases take and whose time it is, from the engine's history, and what became of the hints
 * citizens were shown: aggregates only, never a case or a person.
 */
@NullMarked
@ApplicationModule(
        displayName = "Measurement",
        allowedDependencies = {"identity", "audit", "workflow"})
package dk.medvind.measurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
