/** Pages of the papers of a case. */
@NullMarked
package dk.medvind.casework.papers.web;

import org.jspecify.annotations.NullMarked;
