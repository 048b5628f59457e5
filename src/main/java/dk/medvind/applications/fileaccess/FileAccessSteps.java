package dk.medvind.applications.fileaccess;

import dk.medvind.applications.CaseNumber;

/**
 * What the service tasks of the process access-to-file ask for. Every method carries the name of
 * its activity and is about the one request that is not over; run again after a crash it has the
 * same effect once.
 */
public interface FileAccessSteps {

    /** Puts everything that is given into one accessible PDF; none if the file is empty. */
    void extractFile(CaseNumber caseNumber);

    /** Tells the citizen what is given, what is not and why, and where it can be read. */
    void answerFileAccess(CaseNumber caseNumber);

    /**
     * Tells the citizen in writing why it takes longer and until when (forvaltningsloven § 16, stk.
     * 2); nothing when it is decided by now.
     */
    void announceFileAccessDelay(CaseNumber caseNumber);
}
