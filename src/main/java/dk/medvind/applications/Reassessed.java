package dk.medvind.applications;

/** What a reassessment came to (retssikkerhedsloven § 66). */
public enum Reassessed {
    /** The decision stands; the complaint goes to the complaint body. */
    UPHELD,
    /** The citizen gets some of it and says whether the complaint goes on. */
    PARTLY_CHANGED,
    FULLY_CHANGED
}
