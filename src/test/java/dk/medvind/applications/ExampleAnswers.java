package dk.medvind.applications;

import dk.medvind.forms.Answers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Forms of a single benefit, filled in. */
final class ExampleAnswers {

    private ExampleAnswers() {}

    /** An application for new glasses; the price quote is missing. */
    static Answers glasses() {
        return Answers.of(
                Map.ofEntries(
                        Map.entry("subType", "GLASSES"),
                        Map.entry("description", "Nye briller, de gamle er knust."),
                        Map.entry("amount", new BigDecimal("1800.00")),
                        Map.entry("alreadyPaid", "NO"),
                        Map.entry("evictionNotice", "NO"),
                        Map.entry("hasCriticalDate", "NO"),
                        Map.entry("partner", "NONE"),
                        Map.entry("otherIncome", "NO"),
                        Map.entry("hasWealth", "NO"),
                        Map.entry("hasDebts", "NO"),
                        Map.entry("payee", "CITIZEN"),
                        Map.entry("declaration", true)));
    }

    /** The same from somebody about to be evicted: nothing more is asked before it is assessed. */
    static Answers urgent() {
        return glasses().with("evictionNotice", "YES");
    }

    /** The caseworker grants all of it. */
    static Answers granted() {
        return Answers.of(
                Map.of(
                        "nextStep", "DECIDE",
                        "outcome", "GRANTED",
                        "legalBasis", "AKL_82",
                        "grantedAmount", new BigDecimal("1800.00"),
                        "payTo", "CITIZEN",
                        "evidence", List.of("APPLICATION", "INCOME")));
    }
}
