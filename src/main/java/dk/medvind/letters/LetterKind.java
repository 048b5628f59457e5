package dk.medvind.letters;

import java.util.Set;

/**
 * What a letter is for, and which blocks the law asks of it. A block is an element of the template
 * with {@code data-block="name"} that holds words.
 */
public enum LetterKind {
    /** We have your application. */
    RECEIPT(Set.of()),
    /** We need more; with what happens without an answer (retssikkerhedsloven § 11b). */
    SUPPLEMENT(Set.of("consequence")),
    /** We still need more. */
    REMINDER(Set.of()),
    /**
     * What a decision will rest on; with what happens without an answer (forvaltningsloven § 19).
     */
    HEARING(Set.of("consequence")),
    /** It takes longer, and until when (retssikkerhedsloven § 3(2)). */
    DELAY(Set.of("expected")),
    /** Something that was granted ends by itself, and when. */
    NOTICE(Set.of("ends")),
    /** Why a decision stands though somebody complained (retssikkerhedsloven § 66). */
    REASSESSMENT(Set.of("reasons")),
    /** What goes to a complaint body: why the decision stands, and what comes with it. */
    FORWARDING(Set.of("reasons", "file")),
    /** A decision, with reasons and complaint guidance (forvaltningsloven §§ 22-25). */
    DECISION(Set.of("reasons", "complaint")),
    /**
     * What of the file is given and what is not, with reasons (forvaltningsloven §§ 16 and 22-25).
     */
    FILE_ACCESS(Set.of("reasons", "complaint")),
    /** Why access to the file takes longer, and until when (forvaltningsloven § 16, stk. 2). */
    FILE_ACCESS_DELAY(Set.of("reasons", "expected"));

    private final Set<String> blocks;

    LetterKind(Set<String> blocks) {
        this.blocks = blocks;
    }

    /**
     * The blocks that must hold words.
     *
     * @param fullyGranted a decision that gives all that was asked for needs none
     */
    Set<String> blocks(boolean fullyGranted) {
        return isDecision() && fullyGranted ? Set.of() : blocks;
    }

    /** Whether somebody may complain about what it says. */
    boolean isDecision() {
        return this == DECISION || this == FILE_ACCESS;
    }
}
