package dk.medvind.applications;

/** Nothing is sent: CPR has told something of the citizen that nobody has answered. */
class LettersWait extends RuntimeException {

    private static final long serialVersionUID = 1;

    LettersWait(CaseNumber caseNumber) {
        super("Letters wait for an answer to what CPR told in " + caseNumber);
    }
}
