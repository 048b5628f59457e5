package dk.medvind.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an employee looks for a person; goes into the audit trail, which the person may read. */
public enum SearchReason {
    /** The person, or somebody for them, is on the phone. */
    PHONE,
    /** The person is here. */
    COUNTER,
    /** A letter or paper came. */
    POST,
    /** Another part of the municipality asks. */
    AUTHORITY,
    /** Work on a case of the person's. */
    CASE;

    static Optional<SearchReason> of(@Nullable String written) {
        return Arrays.stream(values()).filter(reason -> reason.name().equals(written)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
