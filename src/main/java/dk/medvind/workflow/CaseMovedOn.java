package dk.medvind.workflow;

import org.springframework.dao.OptimisticLockingFailureException;

/** Another step of the case was committed first. The same again, in a new transaction, may do. */
public class CaseMovedOn extends OptimisticLockingFailureException {

    private static final long serialVersionUID = 1;

    CaseMovedOn(String caseNumber) {
        super("Case " + caseNumber + " moved on meanwhile");
    }
}
