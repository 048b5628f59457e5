package dk.medvind.applications;

import java.time.Instant;

/** The process of one kind of application; implemented beside its diagram's process class. */
public interface ApplicationProcess {

    ApplicationType type();

    /** Begins with the draft, which is given up at {@code draftExpiresAt} if it is never sent. */
    void begin(CaseNumber caseNumber, Instant draftExpiresAt);

    /** The citizen withdraws, wherever the case stands. */
    void withdraw(CaseNumber caseNumber);
}
