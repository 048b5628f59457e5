/** Digital Post through SF1601, as MeMo messages. */
@NullMarked
@NamedInterface("digitalpost")
package dk.medvind.integrations.digitalpost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
