package dk.medvind.casework.handlers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's part in a case.
 *
 * @param endedAt null as long as it holds
 */
public record Handler(
        UUID employee, String name, Part part, Instant begunAt, @Nullable Instant endedAt) {

    /** What somebody is to a case. */
    public enum Part {
        /** Gets the new work first. One at most. */
        LEAD,
        /** May open the case and work on it, of whichever team. */
        CO_HANDLER,
        /** Whom the citizen may ask for. One at most. */
        CONTACT
    }
}
