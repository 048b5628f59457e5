package dk.medvind.applications;

/** What the service tasks of the process unpaid-money ask for. */
public interface UnpaidMoneySteps {

    /**
     * Pays what did not get through the way that somebody found, once.
     *
     * @param order the payment that did not get through
     */
    AnotherWayPaid payAnotherWay(CaseNumber caseNumber, int order);
}
