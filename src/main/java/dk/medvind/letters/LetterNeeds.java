package dk.medvind.letters;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a letter does for a reader with special needs.
 *
 * @param interpreter the language of the interpreter they may ask for; null without
 * @param signLanguage they may ask for a sign language interpreter
 * @param largePrint nothing is smaller than 16 points
 * @param readAloud they may call and have it read to them
 */
record LetterNeeds(
        @Nullable Locale interpreter, boolean signLanguage, boolean largePrint, boolean readAloud) {

    /** For authorities, and for citizens of whom nothing is noted. */
    static final LetterNeeds NONE = new LetterNeeds(null, false, false, false);
}
