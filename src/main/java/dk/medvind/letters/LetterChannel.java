package dk.medvind.letters;

/** How a letter was handed over. */
public enum LetterChannel {
    DIGITAL_POST,
    PRINT
}
