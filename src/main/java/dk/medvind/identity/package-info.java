/** People and who acts: CPR numbers, parties, actors, roles, login and the one access policy. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {})
package dk.medvind.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
