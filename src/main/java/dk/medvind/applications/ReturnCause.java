package dk.medvind.applications;

/**
 * Why something goes back to the citizen (tilbageløb): a closed list, told in plain words in the
 * letter and counted in reports. The words stand under {@code applications.return}.
 */
public enum ReturnCause {
    /** Nothing was sent or answered. */
    MISSING,
    /** A file that no person can read. */
    UNREADABLE,
    /** A part of it is there: two of three months, one page of two. */
    INCOMPLETE,
    /** The answer can be understood in several ways. */
    UNCLEAR,
    /** It says something else than another answer, a paper or a register. */
    DOES_NOT_ADD_UP,
    /** It is from too long ago. */
    OUT_OF_DATE,
    /** The other half of a married couple's money. */
    SPOUSE_FINANCES,
    /** It seems to be paid or ordered already. */
    ALREADY_INCURRED,
    /** The treatment seems to have begun. */
    TREATMENT_BEGUN,
    /** The bank has not said no to a loan. */
    BANK_REFUSAL,
    /** Help under other rules comes first and was not tried. */
    OTHER_RULES_FIRST,
    /** What the insurance "danmark" pays was not told. */
    DANMARK_NOT_TOLD,
    /** A signature or a consent. */
    SIGNATURE
}
