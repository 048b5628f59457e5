package dk.medvind.workflow;

/** No step of the case, or more than one, waits for the message. */
public class NobodyWaits extends RuntimeException {

    NobodyWaits(String message, String caseNumber) {
        super("Nobody waits for " + message + " in case " + caseNumber);
    }
}
