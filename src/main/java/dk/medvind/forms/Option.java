package dk.medvind.forms;

/**
 * One thing to choose.
 *
 * @param value the code that is kept
 */
public record Option(String value, Words label) {}
