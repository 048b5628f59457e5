package dk.medvind.applications;

import java.time.Instant;
import java.util.List;

/**
 * What a sender may know of an application it delivered: that it is here, and how its files fare.
 * Nothing of the person, and nothing of the outcome.
 *
 * @param takenAt when it was delivered
 * @param receivedAt from when the legal clock runs
 */
public record Arrived(
        CaseNumber caseNumber,
        ApplicationType type,
        Instant takenAt,
        Instant receivedAt,
        Stage stage,
        List<File> files) {

    public Arrived {
        files = List.copyOf(files);
    }

    /** Where the case is, as far as it is the sender's business. */
    public enum Stage {
        UNDER_WAY,
        ENDED
    }

    /**
     * A file of the delivery.
     *
     * @param state {@code RECEIVED}, {@code SCANNING}, {@code CLEAN}, {@code INFECTED} or {@code
     *     SCAN_FAILED}
     */
    public record File(String sha256, long size, String state) {}
}
