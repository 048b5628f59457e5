package dk.medvind.applications;

import dk.medvind.forms.Answers;
import dk.medvind.forms.DontKnow;
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
                        Map.entry("danmarkMember", "NO"),
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

    /** Glasses, then medicine that is paid, then an amount nobody knows. */
    static Answers glassesMedicineAndMore() {
        return glasses()
                .with("medicineRunsOut", "NO")
                .with("moreNeeds", BigDecimal.valueOf(2))
                .with("moreNeeds[0].subType", "MEDICINE")
                .with("moreNeeds[0].description", "Medicin mod epilepsi")
                .with("moreNeeds[0].amount", new BigDecimal("300.50"))
                .with("moreNeeds[0].alreadyPaid", "PAID")
                .with("moreNeeds[0].supplier", "Sønderbro Apotek")
                .with("moreNeeds[1].subType", "GLASSES")
                .with("moreNeeds[1].description", "Solbriller med styrke")
                .with("moreNeeds[1].amount", DontKnow.DONT_KNOW)
                .with("moreNeeds[1].alreadyPaid", "NO");
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
