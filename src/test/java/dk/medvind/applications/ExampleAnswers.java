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
        return granted("1800.00");
    }

    /** All of an application for one thing of this price. */
    static Answers granted(String amount) {
        return assessed("GRANTED")
                .with("lines[0].lineAmount", new BigDecimal(amount))
                .with("lines[0].payTo", "CITIZEN")
                .with("lines[0].payWhen", "AT_ONCE");
    }

    /** A part of it; it rests on nothing that the citizen does not know. */
    static Answers partly(String amount) {
        return granted(amount)
                .with("lines[0].lineOutcome", "PARTLY_GRANTED")
                .with("reasons", "Der er et billigere stel.")
                .with("against", "NO");
    }

    /** A refusal that rests on nothing but what the citizen has told. */
    static Answers refused(String reasons) {
        return assessed("REFUSED").with("reasons", reasons).with("against", "NO");
    }

    /** The same answer, resting on wages of which the citizen has heard nothing. */
    static Answers restingOnUnknownWages(Answers assessment) {
        return assessment
                .with("against", "YES")
                .with("againstFrom", List.of("INCOME"))
                .with("againstKnown", "NO")
                .with("againstEssential", "YES")
                .with("hearingText", "Din indkomst er højere, end du har skrevet.");
    }

    private static Answers assessed(String outcome) {
        return Answers.of(
                Map.of(
                        "nextStep",
                        "DECIDE",
                        "lines",
                        BigDecimal.ONE,
                        "lines[0].lineOutcome",
                        outcome,
                        "lines[0].section",
                        "AKL_82",
                        "evidence",
                        List.of("APPLICATION", "INCOME")));
    }
}
