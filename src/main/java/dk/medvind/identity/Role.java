package dk.medvind.identity;

/** What someone may be in Medvind. Staff roles come from Keycloak under the same names. */
public enum Role {
    /** A person with a CPR number, logged in at the national identity provider. */
    CITIZEN,
    /** Handles and decides cases of the own administration. */
    CASEWORKER,
    /** Applies together with citizens (medbetjening). */
    CO_SERVICE,
    /** Assigns, approves above the caseworker's limit, reads reports. */
    TEAM_LEADER,
    /** Owns models, forms and rules; sees aggregates, never persons. */
    PROCESS_OWNER,
    /** Reads the audit trail and nothing else. */
    AUDITOR,
    /** Technical operation without access to cases. */
    ADMINISTRATOR,
    /** Another computer that calls the API. */
    MACHINE
}
