package dk.medvind.casework;

/**
 * Told by whoever keeps a case that something of {@link CaseDirectory.CaseStanding} is another than
 * before, in the same transaction.
 */
@FunctionalInterface
public interface CaseWatcher {

    /** The case stands otherwise than before. */
    void caseChanged(String caseNumber);
}
