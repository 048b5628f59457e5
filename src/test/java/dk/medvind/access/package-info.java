/**
 * Every role at every endpoint with every kind of case, compared with the rules that people wrote
 * in {@code src/test/resources/access}.
 */
package dk.medvind.access;
