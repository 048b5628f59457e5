/** Camunda Forms read, validated and drawn as pages; FEEL. */
@NullMarked
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {})
package dk.medvind.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
