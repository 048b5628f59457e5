package dk.medvind.applications;

import java.time.Instant;

/**
 * What the service tasks ask for that only a disability pension has. A step may be run again after
 * a crash or a failed outside call and then has the same effect once.
 */
public interface PensionSteps {

    /** Finds who prepares the case, by table D8 and what the citizen said. */
    TrackChosen choosePensionTrack(CaseNumber caseNumber);

    /**
     * Finds whether the rehabilitation team meets and the region's clinical function is asked, by
     * table D8, the plan and what the law had on the day the application came (pensionsloven §§
     * 17-19).
     */
    PreparationChosen chooseTeamAndClinic(CaseNumber caseNumber);

    /**
     * Writes down that the basis of the decision is complete.
     *
     * @return whether the citizen must be heard about it (forvaltningsloven § 19)
     */
    boolean assembleBasis(CaseNumber caseNumber);

    /** Tells Udbetaling Danmark, which reckons and pays, of the grant, once. */
    void notifyPensionPayer(CaseNumber caseNumber);

    /**
     * Who prepares the case.
     *
     * @param jobCentreDue by when the job centre is to have sent the case over
     */
    record TrackChosen(PensionTrack track, Instant jobCentreDue) {}

    /**
     * How a case is prepared.
     *
     * @param teamMeetingBy by when the team is to meet, if it does
     * @param statementDue by when the statement is expected, if there is one
     */
    record PreparationChosen(
            boolean teamNeeded,
            Instant teamMeetingBy,
            boolean statementNeeded,
            Instant statementDue) {}
}
