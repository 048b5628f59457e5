package dk.medvind.integrations.cpr;

/** Where CPR has the person. */
public enum PersonStatus {
    RESIDENT,
    EMIGRATED,
    DISAPPEARED,
    DEAD,
    /** The number is annulled or was replaced by another. */
    ANNULLED
}
