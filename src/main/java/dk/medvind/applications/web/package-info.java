/** The citizens' pages about applications. */
@NullMarked
package dk.medvind.applications.web;

import org.jspecify.annotations.NullMarked;
