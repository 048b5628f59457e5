package dk.medvind.simulators;

import java.time.Duration;

/**
 * One way to misbehave.
 *
 * @param share of the requests it happens to, from 0 to 1
 * @param status of {@link Kind#FAIL}
 * @param millis how long {@link Kind#SLOW} waits before doing anything
 */
public record Fault(Kind kind, double share, int status, int millis) {

    /** The ways. */
    public enum Kind {
        /** Waits, then does everything as it should: late, perhaps after the caller gave up. */
        SLOW,
        /** Answers with an error status and does nothing. */
        FAIL,
        /** Does it, and answers something that is not in the agreed format. */
        GARBAGE,
        /** Does it, and answers about somebody or something else. */
        WRONG_PERSON,
        /** Does or tells everything two times, as when a message is repeated on the way. */
        TWICE,
        /** Does it and drops the connection before answering. */
        WRITE_THEN_DROP,
        /** Answers 2 MB. */
        TOO_LARGE,
        /** Drops every connection before reading. */
        DOWN,
        /** Answers with a document type declaration that tries to read a file. */
        HOSTILE_XML
    }

    public static Fault of(Kind kind) {
        return new Fault(kind, 1, 503, 0);
    }

    public static Fault slow(Duration wait) {
        return new Fault(Kind.SLOW, 1, 503, (int) wait.toMillis());
    }

    public static Fault fail(int status) {
        return new Fault(Kind.FAIL, 1, status, 0);
    }

    /** The same for a share of the requests. */
    public Fault inShare(double part) {
        return new Fault(kind, part, status, millis);
    }
}
