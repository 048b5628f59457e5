package dk.medvind.casework;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Columns of the work list that people may leave out; task, case and reason are always there. */
public enum WorkColumn {
    TYPE,
    DEADLINE,
    HANDLER,
    CRITICAL,
    RECEIVED,
    CHANNEL;

    /** What is shown to those who chose nothing. */
    static final Set<WorkColumn> USUAL =
            Collections.unmodifiableSet(EnumSet.of(TYPE, DEADLINE, HANDLER));

    /** The column of this name in addresses; empty for others. */
    static Optional<WorkColumn> of(String parameter) {
        return Arrays.stream(values())
                .filter(column -> column.parameter().equals(parameter))
                .findFirst();
    }

    /** The name in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
