package dk.medvind.applications;

/**
 * What the service tasks of the process hearing ask for (forvaltningsloven § 19). A step may be run
 * again after a crash or a failed outside call and then has the same effect once.
 */
public interface HearingSteps {

    /**
     * Sends the citizen what a decision will rest on, with a deadline and what happens without an
     * answer.
     */
    HearingPeriod sendHearing(CaseNumber caseNumber);

    /** Reminds the citizen that the deadline comes near; it stays. */
    void remindOfHearing(CaseNumber caseNumber);

    /**
     * Gives more time without asking why and confirms it in writing; in all not more than a
     * parameter says.
     */
    HearingPeriod extendHearing(CaseNumber caseNumber);

    /** Ends the hearing: the citizen has answered, or the time is over. */
    void closeHearing(CaseNumber caseNumber);
}
