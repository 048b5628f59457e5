/** The page where handlers of a case are chosen. */
@NullMarked
package dk.medvind.casework.handlers.web;

import org.jspecify.annotations.NullMarked;
