/**
 * How long cases take and whose time it is, from the engine's history, and what became of the hints
 * citizens were shown: aggregates only, never a case or a person. The page of a case asks here for
 * the way of that one case.
 */
@NullMarked
@ApplicationModule(
        displayName = "Measurement",
        allowedDependencies = {"identity", "audit", "workflow"})
package dk.medvind.measurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
