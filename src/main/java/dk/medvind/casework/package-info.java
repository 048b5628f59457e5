/**
 * The caseworkers' work list and case page. Defines {@link dk.medvind.casework.UserTask} and {@link
 * dk.medvind.casework.CasePanel}, which the modules with something to do or to show implement, so
 * that this module depends on no application.
 */
@NullMarked
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {"identity", "audit", "workflow", "forms", "documents", "site"})
package dk.medvind.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
