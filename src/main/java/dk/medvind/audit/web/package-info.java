/** The auditors' pages, and the citizens' page of who saw what is known about them. */
@NullMarked
package dk.medvind.audit.web;

import org.jspecify.annotations.NullMarked;
