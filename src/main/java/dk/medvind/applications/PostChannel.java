package dk.medvind.applications;

/** How a letter reaches the citizen. */
public enum PostChannel {
    DIGITAL_POST,
    PRINT
}
