package dk.medvind.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
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
        MORE_TIME,
        /** Letters are printed in 16 points or more. */
        LARGE_PRINT,
        /** Letters say that somebody reads them aloud and goes through them. */
        READ_ALOUD;

        private static final Set<Need> OF_CONTACT =
                EnumSet.of(INTERPRETER, SIGN_LANGUAGE, CALL_FIRST, WRITE_ONLY, READ_ALOUD);

        /** Whether whoever calls or writes must know it first; other needs are about meetings. */
        boolean bearsOnContact() {
            return OF_CONTACT.contains(this);
        }
    }

    /** Who told it. */
    public enum Source {
        CITIZEN,
        RELATIVE,
        EMPLOYEE
    }
}
