package dk.medvind.letters;

/**
 * A letter that must not go out as it is. Names the template and what is wrong in it, never the
 * words of a citizen or caseworker.
 */
public class LetterRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Reason {
        /** There is no such template. */
        NO_TEMPLATE,
        /** The template is not well-formed, or uses what letters may not use. */
        BAD_TEMPLATE,
        /** The template names a word that the model does not hold. */
        UNKNOWN_WORD,
        /** A block that the law asks for is missing or empty. */
        MISSING_BLOCK,
        /** Something was left to fill in. */
        PLACEHOLDER
    }

    private final Reason reason;

    LetterRefused(Reason reason, String template, String detail) {
        super("Letter " + template + " refused: " + reason + " " + detail);
        this.reason = reason;
    }

    LetterRefused(Reason reason, String template, Throwable cause) {
        super("Letter " + template + " refused: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
