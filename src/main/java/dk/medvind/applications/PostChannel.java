package dk.medvind.applications;

/** How a letter reaches the citizen. */
public enum PostChannel {
    DIGITAL_POST,
    PRINT,
    /** Into their own hands, where there is neither a post box nor an address. */
    HAND_OVER
}
