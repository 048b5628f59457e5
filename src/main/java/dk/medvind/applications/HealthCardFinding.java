package dk.medvind.applications;

import dk.medvind.applications.HealthCardFee.Fee;
import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.doctors.Doctor;
import org.jspecify.annotations.Nullable;

/**
 * What was found when the application had been received.
 *
 * @param reason why a caseworker must look at it, or NONE; the words stand under {@code
 *     applications.healthcard.reason}
 * @param fee what it costs
 * @param doctor the practice chosen, as the register told of it; null when no change was asked for
 *     or the register knows no such practice
 * @param cardHolder for whom the card is; null when that is not certain
 */
record HealthCardFinding(
        String reason, Fee fee, @Nullable Doctor doctor, @Nullable String cardHolder) {

    private static final String NONE = "NONE";

    boolean needsCaseworker() {
        return !reason.equals(NONE);
    }

    /** For whom the card is, as one who must be known by now. */
    CprNumber holder() {
        if (cardHolder == null) {
            throw new IllegalStateException("Nobody has found out for whom the card is");
        }
        return new CprNumber(cardHolder);
    }

    @Override
    public String toString() {
        return "HealthCardFinding[" + reason + "]";
    }
}
