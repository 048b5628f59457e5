/**
 * What every page has in common: layout, language, navigation, error pages and security headers.
 */
@NullMarked
@ApplicationModule(
        displayName = "Site",
        allowedDependencies = {"identity"})
package dk.medvind.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
