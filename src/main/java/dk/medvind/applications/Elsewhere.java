package dk.medvind.applications;

/**
 * Whether what a citizen did not send can be had from somebody else: the authority owes that the
 * case is informed (retssikkerhedsloven § 10).
 */
enum Elsewhere {
    /** We have found it ourselves. */
    FETCHED,
    /** It can be had, and nobody has asked for it yet. */
    CAN_BE_FETCHED,
    /** Somebody else was asked and did not give it. */
    ASKED_IN_VAIN,
    /** It may not be asked for without a consent, which we do not have. */
    NEEDS_CONSENT,
    /** Nobody but the citizen has it. */
    CITIZEN_ONLY;

    /** Whether nothing is left to do but to ask the citizen. */
    boolean isExhausted() {
        return this == ASKED_IN_VAIN || this == NEEDS_CONSENT || this == CITIZEN_ONLY;
    }
}
