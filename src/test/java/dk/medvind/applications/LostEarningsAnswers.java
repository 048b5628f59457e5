package dk.medvind.applications;

import dk.medvind.forms.Answers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Forms of lost earnings, filled in. */
final class LostEarningsAnswers {

    private LostEarningsAnswers() {}

    /** Ten of 37 hours a week from this day, for a child that was chosen from the list. */
    static Answers tenHours(LocalDate from) {
        return Answers.of(
                Map.ofEntries(
                        Map.entry("child", "CHILD_1"),
                        Map.entry("livesWith", "HOME"),
                        Map.entry("inHospital", "NO"),
                        Map.entry("diagnosis", "Epilepsi med mange anfald."),
                        Map.entry("lasts", "YEAR_OR_MORE"),
                        Map.entry("daycareOrSchool", "YES"),
                        Map.entry("careTimes", BigDecimal.ONE),
                        Map.entry("careTimes[0].timeOfDay", "MORNING"),
                        Map.entry("careTimes[0].what", "Medicin og ro, før han kan komme i skole."),
                        Map.entry("helpKind", "HOURS"),
                        Map.entry("whyHome", "Han får anfald, når han er utryg."),
                        Map.entry("startsOn", from),
                        Map.entry("weekdays", new BigDecimal(2)),
                        Map.entry("weekdays[0].weekday", "MONDAY"),
                        Map.entry("weekdays[0].hours", new BigDecimal("6")),
                        Map.entry("weekdays[1].weekday", "THURSDAY"),
                        Map.entry("weekdays[1].hours", new BigDecimal("4")),
                        Map.entry("employment", "EMPLOYED"),
                        Map.entry("losesPay", "YES"),
                        Map.entry("employer", "Eksempel A/S"),
                        Map.entry("hoursBefore", new BigDecimal("37")),
                        Map.entry("grossBefore", new BigDecimal("29600")),
                        Map.entry("hasEmployerPension", "YES"),
                        Map.entry("pensionNumber", "12345"),
                        Map.entry("employerPension", new BigDecimal("2960")),
                        Map.entry("otherParentHelp", "NO"),
                        Map.entry("hasCriticalDate", "NO"),
                        Map.entry("declaration", true)));
    }

    /** Two days of 7.4 hours each. */
    static Answers twoDays(LocalDate first) {
        return tenHours(first)
                .with("helpKind", "SINGLE_DAYS")
                .with("singleDays", 2)
                .with("singleDays[0].day", first)
                .with("singleDays[0].hours", new BigDecimal("7.4"))
                .with("singleDays[0].what", "EXAMINATION")
                .with("singleDays[1].day", first.plusDays(7))
                .with("singleDays[1].hours", new BigDecimal("7.4"))
                .with("singleDays[1].what", "MEETING");
    }

    /** The caseworker's own words around what the form proposes. */
    static Answers granted(Answers proposed) {
        return proposed.with(
                Answers.of(
                        Map.of(
                                "nextStep", "DECIDE",
                                "outcome", "GRANTED",
                                "legalBasis", "BL_87",
                                "evidence", List.of("APPLICATION", "CPR", "INCOME"))));
    }
}
