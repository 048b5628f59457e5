package dk.medvind.audit;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Role;

/**
 * Why personal data were seen or changed. Citizens read these purposes in the list of look-ups
 * about them.
 */
public enum Purpose {
    /** The citizen's own use of their own data. */
    OWN_MATTER,
    /** Informing and deciding a case (retssikkerhedsloven § 10). */
    CASE_HANDLING,
    /** Finding the next case to work on. */
    WORK_LIST,
    /** Finding a person's case when they call, come or write; why stands in what was done. */
    PERSON_SEARCH,
    /** A register asked for a case, on the legal basis stored with the call. */
    REGISTER_LOOKUP,
    /** Sending and following letters, payments and notices. */
    EXECUTION,
    /** Supervision of access. */
    AUDIT,
    /** Proving who someone is. */
    LOGIN;

    /** Why somebody writes or reads an application: as their own, or in the course of a case. */
    public static Purpose of(ActingContext acting) {
        return acting.actor().is(Role.CITIZEN) ? OWN_MATTER : CASE_HANDLING;
    }
}
