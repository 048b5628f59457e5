package dk.medvind.casework;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one must know to meet a citizen well; the citizen sees it too.
 *
 * @param language in which an interpreter speaks; null for other needs
 * @param until the last day it holds
 */
public record SupportFlag(
        UUID id, Need need, @Nullable Locale language, Source source, LocalDate until) {

    /** The closed list: what is not on it is a note, not a flag. */
    public enum Need {
        INTERPRETER,
        SIGN_LANGUAGE,
        /** Call before a letter is sent. */
        CALL_FIRST,
        /** Do not call: write. */
        WRITE_ONLY,
        /** Somebody comes with them to meetings. */
        COMPANION,
        /** Meetings take longer. */
        MORE_TIME
    }

    /** Who told it. */
    public enum Source {
        CITIZEN,
        RELATIVE,
        EMPLOYEE
    }
}
