/**
 * The outside systems: one package per system with its port and records, its adapter inside. A
 * module's package-info names the systems it talks to.
 */
@NullMarked
@ApplicationModule(
        displayName = "Integrations",
        allowedDependencies = {"identity"})
package dk.medvind.integrations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
