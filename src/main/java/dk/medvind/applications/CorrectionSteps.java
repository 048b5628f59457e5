package dk.medvind.applications;

import java.time.Instant;

/**
 * What the service tasks of the process correction ask for. Every method carries the name of its
 * activity and is about the one correction of the case that is not over; run again after a crash it
 * has the same effect once.
 */
public interface CorrectionSteps {

    /**
     * Lets the citizen know in writing what would change to their disadvantage, and why
     * (forvaltningsloven § 19).
     *
     * @return until when an answer is waited for
     */
    Instant hearOfCorrection(CaseNumber caseNumber);

    /** Pays what the corrected decision gives more than was ordered before, never above it. */
    void payDifference(CaseNumber caseNumber);

    /** Tells DOMUS of the new decision and that it corrects one. */
    void informDomusOfCorrection(CaseNumber caseNumber);

    /** The new letter has reached the citizen: the old one stays, marked as replaced. */
    void replaceLetter(CaseNumber caseNumber);

    /** Ends the correction; another may begin. */
    void closeCorrection(CaseNumber caseNumber);
}
