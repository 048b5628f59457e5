package dk.medvind.applications;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was made (forvaltningsloven §§ 22-25).
 *
 * @param amount what the municipality pays, in kroner; null when it pays nothing
 * @param payTo CITIZEN, SUPPLIER or BOTH; null when nothing is paid
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

    /** The term of a decision that a complaint led to; its value is the complaint's number. */
    static final String ON_COMPLAINT = "complaint";

    /**
     * The term of a decision that corrects the one before; its value is the correction's number.
     */
    static final String CORRECTS = "correction";

    /** The term of a correction that says to the citizen what was wrong. */
    static final String WHAT_WAS_WRONG = "whatWasWrong";

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

    /** Whether it was made because somebody complained (retssikkerhedsloven § 66). */
    boolean isOnComplaint() {
        return terms.containsKey(ON_COMPLAINT);
    }

    /** Whether it corrects a decision that was sent with an error in it. */
    boolean isCorrection() {
        return terms.containsKey(CORRECTS);
    }

    /** The number of the correction it came of; null for other decisions. */
    @Nullable String correction() {
        return terms.get(CORRECTS);
    }

    /** Whether the citizen is worse off than with another: less is given, or on other terms. */
    boolean isWorseThan(DecisionMade other) {
        return outcome.favour() < other.outcome.favour()
                || kroner().compareTo(other.kroner()) < 0
                || (conditions != null && !conditions.equals(other.conditions));
    }

    /** What it pays, in kroner; zero when it pays nothing. */
    BigDecimal kroner() {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    @Override
    public String toString() {
        return "DecisionMade[" + outcome + "]";
    }
}
