package dk.medvind.applications;

/** The citizen's own case waits for no such answer: it was sent already, or given up. */
public class FormClosed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient CaseNumber caseNumber;

    public FormClosed(CaseNumber caseNumber) {
        super("The case waits for no such form");
        this.caseNumber = caseNumber;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }
}
