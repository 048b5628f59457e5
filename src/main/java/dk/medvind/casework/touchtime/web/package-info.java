/** The pages about touch time, and where its signals arrive. */
@NullMarked
package dk.medvind.casework.touchtime.web;

import org.jspecify.annotations.NullMarked;
