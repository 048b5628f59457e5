package dk.medvind.applications;

/** What somebody still has to do when a complaint is withdrawn. */
public enum Leftover {
    NOTHING,
    /** The complaint body has the complaint and must be told. */
    TELL_BODY,
    /** A decision was changed and is not carried out yet. */
    CARRY_OUT
}
