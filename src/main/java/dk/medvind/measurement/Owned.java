package dk.medvind.measurement;

/**
 * A stretch of time and who is waited for in it.
 *
 * @param whose who is waited for
 * @param span from when to when
 */
record Owned(Whose whose, Span span) {}
