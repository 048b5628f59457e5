package dk.medvind.applications;

/** Where a complaint stands. */
public enum ComplaintState {
    /** Being written by the citizen; nobody has it yet. */
    DRAFT,
    /** A draft that was never sent; its words are gone. */
    ABANDONED,
    /** Received; the authority looks at its decision again (retssikkerhedsloven § 66). */
    REASSESSMENT,
    /** The decision was changed, in whole or in part. */
    CHANGED,
    /** With the complaint body. */
    FORWARDED,
    /** The complaint body has answered. */
    RULED,
    ENDED,
    /** Taken back by the citizen. */
    WITHDRAWN;

    /** Whether nothing more will come of it. */
    public boolean isOver() {
        return this == ABANDONED || this == ENDED || this == WITHDRAWN;
    }
}
