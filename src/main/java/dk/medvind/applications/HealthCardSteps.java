package dk.medvind.applications;

import java.time.Instant;

/**
 * What the service tasks of the health card's process ask for besides {@link ApplicationSteps};
 * every method carries the name of its activity and has its effect once, however often it is run.
 */
public interface HealthCardSteps {

    /**
     * Finds by table whether it runs straight through, or why a caseworker must look at it.
     *
     * @return what the process steers by
     */
    Way findWay(CaseNumber caseNumber);

    /**
     * Asks for the fee if there is one and it is not paid yet. After this call and before its
     * transaction ends no payment can slip past the process.
     */
    FeePeriod requestFee(CaseNumber caseNumber);

    /** Reminds the citizen of the fee; what it is and until when stay as they were. */
    void remindOfFee(CaseNumber caseNumber);

    /**
     * Makes the practice the citizen's own; its new card comes by itself.
     *
     * @return false when the practice takes no new patients any more
     */
    boolean chooseDoctor(CaseNumber caseNumber);

    /** Orders the card. */
    void orderCard(CaseNumber caseNumber);

    /** Writes to the citizen what was ordered and when it comes. */
    void sendConfirmation(CaseNumber caseNumber);

    /** Ends the case without an order: the fee was not paid, or no doctor was found. */
    void stopOrder(CaseNumber caseNumber);

    /**
     * The way of a case.
     *
     * @param needsCaseworker whether somebody must look at it first
     * @param changesDoctor whether a doctor is to be chosen; otherwise a card is ordered
     */
    record Way(boolean needsCaseworker, boolean changesDoctor) {}

    /**
     * How long the fee is waited for.
     *
     * @param open whether it is still to be paid
     * @param reminderAt when the citizen is reminded
     * @param dueBy when it is given up
     */
    record FeePeriod(boolean open, Instant reminderAt, Instant dueBy) {}
}
