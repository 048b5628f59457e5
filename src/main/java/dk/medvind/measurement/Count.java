package dk.medvind.measurement;

/**
 * How many, told so that nobody can single out few: under five is hidden, and the rest is rounded
 * to the nearest five, so that no subtraction of two counts finds a group under five.
 *
 * @param about the rounded count; 0 for none, and when hidden
 * @param hidden whether there are one to four
 */
public record Count(int about, boolean hidden) {

    /** Groups smaller than this are not shown. */
    public static final int SMALLEST = 5;

    static Count of(int exact) {
        return fewButSome(exact)
                ? new Count(0, true)
                : new Count((exact + 2) / SMALLEST * SMALLEST, false);
    }

    static boolean fewButSome(int exact) {
        return exact > 0 && exact < SMALLEST;
    }
}
