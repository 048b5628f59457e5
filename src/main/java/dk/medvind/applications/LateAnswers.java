package dk.medvind.applications;

/**
 * Answers that come after the deadline, while an employee tries to reach the citizen: they count
 * (retssikkerhedsloven § 10), and the trying ends.
 */
public interface LateAnswers {

    /** Whether an answer would still be taken; not in cases on a release that knows no such. */
    boolean areTaken(CaseNumber caseNumber);

    /**
     * The answer is here.
     *
     * @throws FormClosed if the case has gone on at this very moment
     */
    void take(CaseNumber caseNumber);
}
