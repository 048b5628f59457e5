/** Who leads a case, who works on it with them, and whom its citizen may ask for. */
@NullMarked
package dk.medvind.casework.handlers;

import org.jspecify.annotations.NullMarked;
