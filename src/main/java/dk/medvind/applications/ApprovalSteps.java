package dk.medvind.applications;

/**
 * What the service tasks of the process approval ask for. A step may be run again after a crash and
 * then has the same effect once.
 */
public interface ApprovalSteps {

    /**
     * No leader has answered in time: from now on the fallback that table D11 names may approve
     * too. Does nothing when the proposal has been answered meanwhile.
     */
    void openApprovalToFallback(CaseNumber caseNumber);
}
