package dk.medvind.integrations.cpr;

import dk.medvind.identity.CprNumber;
import java.time.LocalDate;

/**
 * Something CPR tells of a person. {@link #toString()} shows nothing of it.
 *
 * @param position where it stands in CPR's list; the next question begins after it
 * @param id by which the same event is known again
 * @param happenedOn the day it counts from
 */
public record CprEvent(
        long position, String id, CprNumber citizen, Kind kind, LocalDate happenedOn) {

    /** What happened; everything else CPR tells of is left out. */
    public enum Kind {
        DEATH,
        /** To another municipality or out of the country. */
        MOVED_AWAY,
        /** Name and address may not be told any more (CPR-loven § 28). */
        PROTECTION
    }

    @Override
    public String toString() {
        return "CprEvent[" + position + "]";
    }
}
