package dk.medvind.applications;

import java.time.Instant;

/**
 * When a decision counts as received and until when a complaint can be made (retssikkerhedsloven §
 * 67: four weeks).
 */
public record Notified(Instant notifiedAt, Instant complaintDeadline) {

    public Notified {
        if (!complaintDeadline.isAfter(notifiedAt)) {
            throw new IllegalArgumentException(
                    "the time for complaint ends after the notification");
        }
    }
}
