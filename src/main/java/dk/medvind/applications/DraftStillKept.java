package dk.medvind.applications;

/**
 * A draft may not be given up yet, though its timer went off; the timer is moved and tried again.
 */
final class DraftStillKept extends RuntimeException {

    private static final long serialVersionUID = 1;

    DraftStillKept(CaseNumber caseNumber) {
        super("The draft " + caseNumber + " is still kept");
    }
}
