package dk.medvind.letters;

/** How a letter was handed over. */
public enum LetterChannel {
    DIGITAL_POST,
    PRINT,
    /** Into the citizen's own hands, against a signature. */
    HAND_OVER
}
