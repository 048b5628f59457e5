package dk.medvind.integrations.domus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The decision in a case.
 *
 * @param outcome as in the application, e.g. {@code GRANTED_PARTIAL}
 * @param legalBasis the section decided by, e.g. {@code aktivloven § 82}
 * @param amount kroner granted; empty when nothing is paid
 */
public record CaseDecision(
        String caseNumber,
        String outcome,
        String legalBasis,
        LocalDate decidedOn,
        Optional<BigDecimal> amount) {

    @Override
    public String toString() {
        return "CaseDecision[" + caseNumber + "]";
    }
}
