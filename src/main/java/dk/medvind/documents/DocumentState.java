package dk.medvind.documents;

/** How far a file is on its way through the virus scanner. Only {@link #CLEAN} opens. */
public enum DocumentState {
    /** Stored and waiting for the scanner. */
    RECEIVED,
    /** The scanner is reading it. */
    SCANNING,
    /** Free of known viruses, or written by Medvind itself. */
    CLEAN,
    /** Holds a virus. It stays locked until the case is deleted. */
    INFECTED,
    /** The scanner could not judge it. It is tried again every hour and stays locked. */
    SCAN_FAILED;

    /** Whether the scanner may still open it. */
    public boolean waits() {
        return this == RECEIVED || this == SCANNING || this == SCAN_FAILED;
    }
}
