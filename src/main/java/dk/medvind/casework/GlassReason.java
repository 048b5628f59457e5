package dk.medvind.casework;

import java.util.Locale;

/** Why an employee opens a case of another team. */
public enum GlassReason {
    /** The citizen is on the phone or at the counter now. */
    CITIZEN_HERE,
    /** Something cannot wait for the team that has the case. */
    URGENT,
    /** The colleague who has the case is away. */
    COLLEAGUE_AWAY,
    /** The case is on its way to the employee's own team. */
    TAKING_OVER,
    /** The team that has the case asked for help with it. */
    ASKED_BY_TEAM;

    /** As the audit trail has it, e.g. {@code citizen-here}. */
    String audited() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
