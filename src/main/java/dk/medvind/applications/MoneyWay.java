package dk.medvind.applications;

/** How money gets to somebody. */
public enum MoneyWay {
    /** To the citizen's NemKonto. */
    NEMKONTO,
    /** To a company's NemKonto, by its CVR number. */
    SUPPLIER,
    /** To an account that the citizen has told us of. */
    ACCOUNT,
    /** By somebody else than Medvind: a person has said how and when. */
    OUTSIDE
}
