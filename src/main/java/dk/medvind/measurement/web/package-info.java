/** The report as a page and as JSON. */
@NullMarked
package dk.medvind.measurement.web;

import org.jspecify.annotations.NullMarked;
