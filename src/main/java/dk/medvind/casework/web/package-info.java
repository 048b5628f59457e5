/** The caseworkers' pages. */
@NullMarked
package dk.medvind.casework.web;

import org.jspecify.annotations.NullMarked;
