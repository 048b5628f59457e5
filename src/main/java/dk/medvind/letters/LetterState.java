package dk.medvind.letters;

/** What is known of a letter that was handed over. */
public enum LetterState {
    /** Whoever carries it has taken it. That says nothing of its arrival. */
    ACCEPTED,
    DELIVERED,
    REJECTED,
    /** Nobody has said in time what became of it. */
    UNANSWERED
}
