package dk.medvind.applications;

import java.time.Instant;

/**
 * The legal clock of an application.
 *
 * @param receivedAt first contact
 * @param decisionDue by when a decision is promised
 * @param delayNoticeAt when the citizen must be told if there is no decision yet; not after {@code
 *     decisionDue}
 */
public record Received(Instant receivedAt, Instant decisionDue, Instant delayNoticeAt) {

    public Received {
        if (decisionDue.isBefore(receivedAt) || delayNoticeAt.isAfter(decisionDue)) {
            throw new IllegalArgumentException("the delay is announced before the decision is due");
        }
    }
}
