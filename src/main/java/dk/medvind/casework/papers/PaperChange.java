package dk.medvind.casework.papers;

import java.time.Instant;

/**
 * Something that was done with a paper.
 *
 * @param author an employee's name as colleagues know it
 */
public record PaperChange(What what, String author, Instant at) {

    /** What can be done with a paper. */
    public enum What {
        TURNED,
        NAMED,
        /** The employee's name of it was taken away: it has its file's again. */
        UNNAMED,
        SPLIT,
        /** The parts are one again. */
        JOINED
    }
}
