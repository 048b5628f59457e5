package dk.medvind.workflow;

import java.time.Instant;
import java.util.List;

/** What became of applications whose writers were shown a hint; for reports, and in codes alone. */
public interface HintTrails {

    /**
     * One entry for each hint and each application that began in a time. Nothing in it tells whose
     * it is.
     *
     * @param process its key
     * @param from included
     * @param until excluded
     */
    List<HintTrail> of(String process, Instant from, Instant until);

    /**
     * A hint that somebody was shown once or several times.
     *
     * @param code of decision table D2
     * @param sent whether the application was sent, whatever came of it
     */
    record HintTrail(String code, boolean sent, End end) {}

    /** Where the application stands, by its first decision. */
    enum End {
        /** Being written, or waiting for a decision. */
        OPEN,
        /** Withdrawn, or a draft that was never sent. */
        GIVEN_UP,
        GRANTED,
        PARTLY_GRANTED,
        REFUSED,
        /** Another answer, or closed without one. */
        OTHER
    }
}
