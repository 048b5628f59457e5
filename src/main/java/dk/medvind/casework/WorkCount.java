package dk.medvind.casework;

/**
 * How much a view holds.
 *
 * @param rows at most {@link #MOST}
 */
public record WorkCount(WorkView view, int rows) {

    /** Nobody reads further, and counting on would cost more than it tells. */
    public static final int MOST = 1_000;

    /** Whether there are more than were counted. */
    public boolean isMore() {
        return rows >= MOST;
    }
}
