package dk.medvind.applications;

/** What a corrected decision asks for besides its letter. */
public enum CorrectedMoney {
    /** Medvind pays what is given more. */
    PAY,
    /** Somebody does it: money that was paid too much, a grant that runs, a card. */
    BY_HAND,
    NOTHING
}
