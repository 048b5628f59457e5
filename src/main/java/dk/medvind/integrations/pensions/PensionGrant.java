package dk.medvind.integrations.pensions;

import dk.medvind.identity.CprNumber;
import java.time.LocalDate;

/**
 * A disability pension that the municipality has granted.
 *
 * @param decidedOn the day of the decision
 * @param paidFrom the first of a month, from which the pension is owed
 * @param legalBasis the section decided by, e.g. {@code pensionsloven § 16}
 */
public record PensionGrant(
        String caseNumber,
        CprNumber citizen,
        LocalDate decidedOn,
        LocalDate paidFrom,
        String legalBasis) {

    public PensionGrant {
        if (paidFrom.getDayOfMonth() != 1) {
            throw new IllegalArgumentException("A pension begins on the first of a month");
        }
    }

    @Override
    public String toString() {
        return "PensionGrant[" + caseNumber + "]";
    }
}
