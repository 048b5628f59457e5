package dk.medvind.access;

/** How a case stands to whoever asks. The rules write these words, with blanks for strokes. */
enum Kind {
    /** The endpoint is about no case. */
    NONE,
    /** The person's own, or the employee's own team's. */
    OWN,
    /** Of another team of the employee's administration. */
    OTHER_TEAM,
    /** Of another team, opened by breaking the glass. */
    OPENED,
    /** Begun by its citizen, not sent. */
    DRAFT,
    /** Over. */
    CLOSED,
    /** About somebody whose address is protected. */
    PROTECTED,
    /** Somebody else's; for an employee, another administration's. */
    FOREIGN,
    /** There is no such thing. */
    UNKNOWN;

    String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    static Kind of(String words) {
        return valueOf(words.strip().toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
    }
}
