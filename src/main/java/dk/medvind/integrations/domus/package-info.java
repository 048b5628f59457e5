/** DOMUS, the administration's system of record for cases, plans and daily life. */
@NullMarked
@NamedInterface("domus")
package dk.medvind.integrations.domus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
