package dk.medvind.measurement;

import org.jspecify.annotations.Nullable;

/**
 * How many applications went back for one cause and one thing. Safe to show: nothing in it tells of
 * fewer than five.
 *
 * @param cause of the closed list
 * @param target {@code FIELD}, {@code PAPER} or {@code OTHER}
 * @param about the key of a question or the code of a paper; null for what is neither
 * @param applications each counted once, however often it went back for this
 */
public record ReturnFigures(
        String cause, String target, @Nullable String about, Count applications) {}
