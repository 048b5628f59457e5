package dk.medvind.applications;

/** What the caseworker's assessment leads to: a decision, or a question to the citizen first. */
public enum NextStep {
    DECIDE,
    ASK_CITIZEN
}
