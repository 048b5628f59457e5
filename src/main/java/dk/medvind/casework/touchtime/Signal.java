package dk.medvind.casework.touchtime;

import java.time.Instant;
import java.util.UUID;

/**
 * That something is in front of an employee, and nothing about what it says.
 *
 * @param subject a task, or the application whose case page it is
 * @param at by the server's clock
 */
record Signal(UUID subject, Kind kind, Instant at) {

    /** What happened to the page. */
    enum Kind {
        /** The server sent it. */
        OPENED(true, false),
        /** It came to the front. */
        FOCUSED(true, true),
        /** Somebody typed, pointed or scrolled. */
        ACTIVE(true, true),
        /** The server took what was written. */
        SAVED(true, false),
        /** Something else came to the front. */
        AWAY(false, true),
        /** It was closed. */
        LEFT(false, true);

        /** Whether it stands in front of the employee from then on. */
        private final boolean here;

        private final boolean fromScript;

        Kind(boolean here, boolean fromScript) {
            this.here = here;
            this.fromScript = fromScript;
        }

        boolean isHere() {
            return here;
        }

        /** Whether only a browser with JavaScript tells it. */
        boolean isFromScript() {
            return fromScript;
        }
    }
}
