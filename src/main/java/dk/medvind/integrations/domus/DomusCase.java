package dk.medvind.integrations.domus;

import dk.medvind.identity.CprNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case as DOMUS keeps it.
 *
 * @param kind the application's folder name, e.g. {@code single-benefit}
 * @param title at most 255 characters and public, so without personal data
 * @param decisionDue when the citizen can expect a decision
 */
public record DomusCase(
        String caseNumber,
        CprNumber citizen,
        String kind,
        String title,
        Instant receivedAt,
        Optional<LocalDate> decisionDue) {

    @Override
    public String toString() {
        return "DomusCase[" + caseNumber + "]";
    }
}
