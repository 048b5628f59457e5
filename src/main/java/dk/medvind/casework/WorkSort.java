package dk.medvind.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * By what the work list is ordered. Each order ends with the row's id, so that no two are alike.
 */
public enum WorkSort {
    /** What presses first, then the earlier of the citizen's own date and the deadline. */
    PRESSING("place", "order_at"),
    /** The deadline alone; without one last. */
    DEADLINE("deadline_at"),
    /** What was received first. */
    RECEIVED("came_at");

    private final List<String> columns;

    WorkSort(String... columns) {
        this.columns = List.of(columns);
    }

    /** The order of this name in addresses; empty for others. */
    static Optional<WorkSort> of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter().equals(parameter))
                .findFirst();
    }

    /** The name in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What follows {@code order by}. */
    String order() {
        return String.join(", ", columns) + ", id";
    }

    /** Rows behind a key, whose parameters are {@code :place}, {@code :at} and {@code :id}. */
    String behind() {
        return this == PRESSING
                ? "(place, order_at, id) > (cast(:place as smallint), cast(:at as timestamptz), cast(:id as uuid))"
                : "(" + order() + ") > (cast(:at as timestamptz), cast(:id as uuid))";
    }
}
