/**
 * Who saw or did what with personal data, when and for which purpose; sealed in a chain of hashes.
 */
@NullMarked
@ApplicationModule(displayName = "Audit", allowedDependencies = "identity")
package dk.medvind.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
