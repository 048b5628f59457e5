/**
 * Logging in and out: two doors, one for citizens and one for employees, and what a session holds.
 */
@NullMarked
package dk.medvind.identity.login;

import org.jspecify.annotations.NullMarked;
