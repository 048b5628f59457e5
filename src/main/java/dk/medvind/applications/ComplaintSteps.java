package dk.medvind.applications;

import java.time.Instant;

/**
 * What the service tasks of the process complaint ask for (retssikkerhedsloven §§ 66 and 67). Every
 * method carries the name of its activity and is about the one complaint of the case that is not
 * over; run again after a crash it has the same effect once.
 */
public interface ComplaintSteps {

    /** Deletes a complaint that was never sent, with its words. */
    void abandonComplaint(CaseNumber caseNumber);

    /** Sets the time limits of the reassessment, counted from the day the complaint arrived. */
    Reassessment receiveComplaint(CaseNumber caseNumber);

    /** Tells the citizen that the complaint is here, by when there is an answer, and what next. */
    void sendComplaintReceipt(CaseNumber caseNumber);

    /** Tells DOMUS of the complaint; a case that was closed there is open again. */
    void informDomusOfComplaint(CaseNumber caseNumber);

    /** Tells the citizen in writing that the answer takes longer than four weeks, and how long. */
    void announceReassessmentDelay(CaseNumber caseNumber);

    /** Pays what the changed decision gives more than the one before. */
    void payChange(CaseNumber caseNumber);

    /** Writes what goes to the complaint body and finds the way there. */
    ForwardWay prepareForwarding(CaseNumber caseNumber);

    /** Sends complaint, reassessment and file to the complaint body, once. */
    void forwardComplaint(CaseNumber caseNumber);

    /**
     * Tells the citizen that the complaint went on, to whom, and why the decision stands.
     *
     * @return when an answer can be expected
     */
    Instant tellOfForwarding(CaseNumber caseNumber);

    /** Begins the case again, with what was told and a link to this one. */
    void startNewCase(CaseNumber caseNumber);

    /**
     * Keeps that the citizen took the complaint back, here and in DOMUS.
     *
     * @return what somebody still has to do
     */
    Withdrawal withdrawComplaint(CaseNumber caseNumber);

    /** Ends the complaint; its case stands again where it stood. */
    void closeComplaint(CaseNumber caseNumber);

    /**
     * How long a reassessment may take.
     *
     * @param noticeAt when the citizen is told that it takes longer
     */
    record Reassessment(Instant noticeAt, Instant due) {}

    /**
     * What a withdrawal leaves to do.
     *
     * @param by until when
     */
    record Withdrawal(Leftover leftover, Instant by) {}
}
