/** Uploads and letters as files: checked, scanned, encrypted, served. */
@NullMarked
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"identity", "audit"})
package dk.medvind.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
