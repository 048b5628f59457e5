package dk.medvind.applications;

import java.time.Instant;

/**
 * What the service tasks of the process delivery ask for, each of one of the case's decisions. A
 * step may be run again after a crash or a failed outside call and then has the same effect once.
 */
public interface DeliverySteps {

    /** By when somebody gets a letter through that no channel has brought. */
    Instant letterDue(CaseNumber caseNumber);

    /** Hands the letter to Digital Post. That it was taken does not say that it has arrived. */
    Dispatched sendLetterByDigitalPost(CaseNumber caseNumber, int decisionNumber);

    /** Puts the letter in the print queue. */
    void printLetter(CaseNumber caseNumber, int decisionNumber);

    /**
     * Notes when the decision counts as received and until when a complaint can be made, by the
     * sending that got through (retssikkerhedsloven § 67).
     *
     * @throws IllegalStateException if none has
     */
    Notified recordNotification(CaseNumber caseNumber, int decisionNumber);
}
