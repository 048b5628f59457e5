/** The print queue, for those whom Digital Post does not reach. */
@NullMarked
@NamedInterface("print")
package dk.medvind.integrations.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
