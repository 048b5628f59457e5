package dk.medvind.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * What an employee wrote down of what was said or done (notatpligt, offentlighedsloven § 13).
 * {@link #toString()} shows nothing of it.
 *
 * @param words as they were written; markup in them is text
 * @param author the employee's name
 */
public record JournalNote(UUID id, About about, String words, String author, Instant at) {

    /** What was written down. */
    public enum About {
        NOTE,
        PHONE_CALL,
        MEETING,
        /** A question to a colleague and the answer. */
        COLLEAGUE,
        /** What an employee made of a death, a move or a protection that CPR told of. */
        LIFE_EVENT
    }

    @Override
    public String toString() {
        return "JournalNote[" + id + "]";
    }
}
