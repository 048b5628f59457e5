package dk.medvind.applications.web;

import dk.medvind.applications.Arrived;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What the sender may know of a delivery.
 *
 * @param type what is applied for
 */
@Schema(description = "A delivery as its sender may see it: nothing of the outcome.")
record DeliveryState(
        @Schema(example = "MV-2026-000123-7") String caseNumber,
        @Schema(example = "single-benefit") String type,
        @Schema(description = "When it was delivered") Instant takenAt,
        @Schema(description = "From when the legal clock runs") Instant receivedAt,
        Arrived.Stage stage,
        List<Arrived.File> files) {

    static DeliveryState of(Arrived arrived) {
        return new DeliveryState(
                arrived.caseNumber().value(),
                arrived.type().slug(),
                arrived.takenAt(),
                arrived.receivedAt(),
                arrived.stage(),
                arrived.files());
    }
}
