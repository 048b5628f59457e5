/** What a person owns and owes at the turn of the year, as the tax administration knows it. */
@NullMarked
@NamedInterface("assets")
package dk.medvind.integrations.assets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
