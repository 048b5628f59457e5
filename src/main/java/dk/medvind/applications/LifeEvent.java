package dk.medvind.applications;

import dk.medvind.integrations.cpr.CprEvent;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A death, a move or a protection that CPR told of in a case.
 *
 * @param asked whether somebody was asked; not where the case's release has no step for it
 */
record LifeEvent(UUID id, CprEvent.Kind kind, LocalDate happenedOn, boolean asked) {

    /** What an employee makes of it. */
    enum Answer {
        GO_ON,
        CLOSE
    }
}
