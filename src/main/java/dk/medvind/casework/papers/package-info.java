/** The papers of a case beside what an employee writes: shown, turned, named, split. */
@NullMarked
package dk.medvind.casework.papers;

import org.jspecify.annotations.NullMarked;
