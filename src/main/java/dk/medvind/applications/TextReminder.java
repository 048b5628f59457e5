package dk.medvind.applications;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A text message that is to be sent.
 *
 * @param id of the message, the same in every repetition
 * @param byDay until when something is waited for
 * @param attempts how often it was taken up, this time included
 */
record TextReminder(UUID id, String caseNumber, Occasion occasion, LocalDate byDay, int attempts) {

    /** What the citizen is reminded of. The message does not say it. */
    enum Occasion {
        /** A draft that is given up after the day. */
        DRAFT,
        /** A paper that the citizen promised for the day. */
        PAPER,
        /** An answer to what we asked. */
        SUPPLEMENT,
        /** Comments on what a decision will rest on. */
        HEARING,
        /** A fee. */
        FEE
    }

    /** What came of it. */
    enum Outcome {
        SENT,
        /** The citizen has not signed up: nothing is sent, and nobody is told. */
        NOT_SUBSCRIBED,
        /** The citizen did it in the meantime, or has got more time. */
        NOT_NEEDED,
        /** It did not get through in time. The letter did. */
        DROPPED
    }
}
