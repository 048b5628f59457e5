package dk.medvind.applications;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was made (forvaltningsloven §§ 22-25).
 *
 * @param amount what the municipality pays, in kroner; null when it pays nothing
 * @param payTo CITIZEN or SUPPLIER; null when nothing is paid
 * @param terms what else was settled, by the names of the kind of application
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
        Map<String, String> terms,
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
        terms = terms == null ? Map.of() : Map.copyOf(terms);
        if (!outcome.pays() && amount != null) {
            throw new IllegalArgumentException("A refusal pays nothing");
        }
    }

    @Override
    public String toString() {
        return "DecisionMade[" + outcome + "]";
    }
}
