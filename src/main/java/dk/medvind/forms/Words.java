package dk.medvind.forms;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text in Danish and, where its author gave one, in English. */
public record Words(String danish, @Nullable String english) {

    /** The text in this language; Danish when there is no English. */
    public String in(Locale locale) {
        return english != null && locale.getLanguage().equals("en") ? english : danish;
    }
}
