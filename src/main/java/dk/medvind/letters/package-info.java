/**
 * Letters: from a template of the process to an accessible PDF, and on to Digital Post or the print
 * queue.
 */
@NullMarked
@ApplicationModule(
        displayName = "Letters",
        allowedDependencies = {
            "identity",
            "audit",
            "documents",
            "integrations",
            "integrations::digitalpost",
            "integrations::print"
        })
package dk.medvind.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
