package dk.medvind.applications;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rate, limit or deadline in force in a period.
 *
 * @param validTo the last day, or null while it is in force
 * @param value kroner, days or years, as the code says
 * @param selectedBy which date of the case chooses the period
 * @param source the rule or decision the value is taken from
 */
public record RateParameter(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        BigDecimal value,
        SelectedBy selectedBy,
        String source) {

    /** The date of a case that chooses which period of a parameter counts. */
    public enum SelectedBy {
        APPLICATION,
        EXPENSE,
        MONTH,
        DECISION
    }
}
