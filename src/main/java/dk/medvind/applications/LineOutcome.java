package dk.medvind.applications;

/** How one thing that was applied for was decided. */
enum LineOutcome {
    /** All that was asked for. */
    GRANTED,
    PARTLY_GRANTED,
    /** Paid, and to be paid back (aktivloven § 93). */
    LOAN,
    REFUSED,
    /** Other rules give it; the citizen is led there. */
    OTHER_LAW;

    boolean pays() {
        return this == GRANTED || this == PARTLY_GRANTED || this == LOAN;
    }
}
