package dk.medvind.applications;

/** What the complaint body came to. */
public enum Ruling {
    UPHELD,
    /** Changed or annulled. */
    CHANGED,
    /** Hjemvist: the authority must begin again. */
    REMANDED,
    /** The complaint body does not treat it. */
    DISMISSED
}
