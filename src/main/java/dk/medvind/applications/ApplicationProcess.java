package dk.medvind.applications;

import java.time.Instant;

/** The process of one kind of application; implemented beside its diagram's process class. */
public interface ApplicationProcess {

    ApplicationType type();

    /** Begins with the draft, which is given up at {@code draftExpiresAt} if it is never sent. */
    void begin(CaseNumber caseNumber, Instant draftExpiresAt);

    /** Whether the case's release has a step for what CPR tells, and it has not ended. */
    boolean minds(CaseNumber caseNumber);

    /**
     * CPR tells of a death, a move or a protection: somebody is asked, beside everything else.
     *
     * @param due by when somebody should have answered
     */
    void lifeEvent(CaseNumber caseNumber, Instant due);

    /** Whether the case's release knows what to do when two applications are joined. */
    boolean canJoin(CaseNumber caseNumber);

    /** Another application goes on for this one: every task of it ends. */
    void join(CaseNumber caseNumber);

    /** It goes on by itself again, where somebody looks it through, on the release it began on. */
    void goOn(CaseNumber caseNumber, Received clock);

    /** The decision is promised earlier: the citizen is told of a delay earlier too. */
    void tellOfDelayAt(CaseNumber caseNumber, Instant moment);

    /** The citizen withdraws, wherever the case stands. */
    void withdraw(CaseNumber caseNumber);
}
