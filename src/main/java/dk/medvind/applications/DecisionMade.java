package dk.medvind.applications;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was made (forvaltningsloven §§ 22-25).
 *
 * @param amount granted, in kroner; null when refused
 * @param payTo CITIZEN or SUPPLIER; null when refused
 * @param legalBasis code of the section the decision rests on
 * @param reasons the main considerations and decisive facts; empty only for a full grant
 * @param conditions null when there are none
 * @param evidence codes of what the decision rests on
 * @param documents file names of the citizen's papers behind it
 */
record DecisionMade(
        Outcome outcome,
        @Nullable BigDecimal amount,
        @Nullable String payTo,
        String legalBasis,
        String reasons,
        @Nullable String conditions,
        List<String> evidence,
        List<String> documents) {

    DecisionMade {
        evidence = List.copyOf(evidence);
        documents = List.copyOf(documents);
        if (outcome.needsReasons() && reasons.isBlank()) {
            throw new IllegalArgumentException("Anything but a full grant needs reasons");
        }
        if (outcome.pays() != (amount != null && amount.signum() > 0)) {
            throw new IllegalArgumentException("An amount is granted, or it is a refusal");
        }
    }

    @Override
    public String toString() {
        return "DecisionMade[" + outcome + "]";
    }
}
