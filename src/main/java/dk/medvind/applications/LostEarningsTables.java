package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.Urgency;
import dk.medvind.forms.Answers;
import dk.medvind.workflow.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the decision tables of lost earnings, with what is known and null for what is not. */
@Component
class LostEarningsTables {

    private static final int LONGEST_SCHOOL_LIFE = 300;

    private final Decisions decisions;
    private final Parameters parameters;
    private final Children children;
    private final Dossier dossier;

    LostEarningsTables(
            Decisions decisions, Parameters parameters, Children children, Dossier dossier) {
        this.decisions = decisions;
        this.parameters = parameters;
        this.children = children;
        this.dossier = dossier;
    }

    /** What table D7 finds in the conditions that can be measured; the caseworker decides. */
    record Measured(String result, String reason) {}

    Optional<Urgency> urgency(Application subject, Answers answers, LocalDate today) {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("inHospital", Given.yesOrNo(answers, "inHospital"));
        inputs.put(
                "daysToCriticalDate",
                answers.day("criticalDate")
                        .map(day -> ChronoUnit.DAYS.between(today, day))
                        .orElse(null));
        inputs.put("urgentWithinDays", parameters.countOn("urgency.within-days", today));
        return ApplicationRules.urgencyIn(ask(subject, "lost-earnings-urgency", inputs));
    }

    List<String> documents(Application subject, Answers answers) {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("helpKind", answers.text("helpKind").orElse(null));
        inputs.put("employment", answers.text("employment").orElse(null));
        inputs.put("employerPension", Given.yesOrNo(answers, "hasEmployerPension"));
        inputs.put("daycareOrSchool", Given.yesOrNo(answers, "daycareOrSchool"));
        inputs.put("weekTold", LostEarningsWish.of(answers).weeklyHours().signum() > 0);
        return ask(subject, "d3-lost-earnings-documents", inputs).stream()
                .map(row -> String.valueOf(row.get("document")))
                .toList();
    }

    List<Hint> hints(Application subject, Answers answers, LocalDate today) {
        var wish = LostEarningsWish.of(answers);
        var chosen = children.chosen(subject, answers);
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put(
                "monthsTo18",
                birthDay(chosen, answers).map(born -> monthsTo18(born, today)).orElse(null));
        inputs.put("nearMonths", parameters.countOn("lost-earnings.near-end.months", today));
        inputs.put("sameAddress", sameAddress(chosen, answers));
        inputs.put("hospitalOfPlaced", placedInHospital(answers));
        inputs.put("hoursTogether", hoursTogether(wish));
        inputs.put("maxHours", maxHours(today).doubleValue());
        inputs.put("losesPay", Given.yesOrNo(answers, "losesPay"));
        inputs.put(
                "daysPassed",
                (int) wish.days().stream().filter(day -> day.day().isBefore(today)).count());
        inputs.put("longLasting", longLasting(answers));
        inputs.put(
                "hoursUnexplained",
                wish.weeklyHours().signum() > 0
                        && answers.number("careTimes").map(BigDecimal::signum).orElse(0) == 0);
        inputs.put(
                "pensionNumberMissing",
                Boolean.TRUE.equals(Given.yesOrNo(answers, "hasEmployerPension"))
                        && answers.text("pensionNumber").isEmpty());
        inputs.put(
                "incomeReplaced",
                answers.list("otherBenefits").stream()
                        .anyMatch(List.of("MATERNITY", "SICKNESS", "BEREAVEMENT")::contains));
        return Hint.of(ask(subject, "d2-lost-earnings-hints", inputs));
    }

    /** Asks D7 about what was sent and what CPR said. */
    Measured measured(Application subject, Answers answers, LocalDate today) {
        var wish = LostEarningsWish.of(answers);
        Optional<Extract> child = dossier.newest(subject, Kind.CHILD, Extract.class);
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put(
                "childUnder18",
                birthDay(subject, answers)
                        .map(born -> today.isBefore(end(born, today)))
                        .orElse(null));
        inputs.put("loss", Given.yesOrNo(answers, "losesPay"));
        inputs.put("inHome", inHome(child, answers));
        BigDecimal together = hours(wish);
        inputs.put(
                "withinMaxHours",
                answers.text("otherParentHelp").orElse("").equals("DONT_KNOW")
                        ? null
                        : together.compareTo(maxHours(today)) <= 0);
        return ask(subject, "d7-lost-earnings-eligibility", inputs).stream()
                .findFirst()
                .map(
                        row ->
                                new Measured(
                                        String.valueOf(row.get("result")),
                                        String.valueOf(row.get("reason"))))
                .orElseThrow(() -> new IllegalStateException("Table D7 always answers"));
    }

    /** The day the child was born: from CPR, else as the citizen wrote it. */
    Optional<LocalDate> birthDay(Application subject, Answers answers) {
        return dossier.newest(subject, Kind.CHILD, Extract.class)
                .map(extract -> extract.figures().get("birthDay"))
                .map(day -> LocalDate.ofEpochDay(day.longValue()))
                .or(() -> birthDay(children.chosen(subject, answers), answers));
    }

    /** The day on which help ends because the child is grown up: the first day without it. */
    LocalDate end(LocalDate born, LocalDate today) {
        return born.plusYears(parameters.countOn("lost-earnings.ends-at-age", today));
    }

    private static Optional<LocalDate> birthDay(Optional<KnownChild> chosen, Answers answers) {
        return chosen.map(KnownChild::birthDate).or(() -> answers.day("childBirthDate"));
    }

    private Integer monthsTo18(LocalDate born, LocalDate today) {
        LocalDate end = end(born, today);
        return today.isBefore(end.plusDays(1))
                ? (int) Math.min(ChronoUnit.MONTHS.between(today, end), LONGEST_SCHOOL_LIFE)
                : -1;
    }

    private static @Nullable Boolean sameAddress(Optional<KnownChild> chosen, Answers answers) {
        return switch (answers.text("livesWith").orElse("")) {
            case "HOME", "PARTLY" -> true;
            case "ELSEWHERE", "PLACED" -> false;
            default -> chosen.map(KnownChild::sameAddress).orElse(null);
        };
    }

    private static @Nullable Boolean placedInHospital(Answers answers) {
        return answers.text("livesWith").orElse("").equals("PLACED")
                ? Given.yesOrNo(answers, "inHospital")
                : null;
    }

    private static @Nullable Boolean inHome(Optional<Extract> child, Answers answers) {
        if (Boolean.TRUE.equals(placedInHospital(answers))) {
            return true;
        }
        return child.map(extract -> extract.figures().get("sameAddress"))
                .map(flag -> flag.signum() > 0)
                .orElse(null);
    }

    private static @Nullable Boolean longLasting(Answers answers) {
        return switch (answers.text("lasts").orElse("")) {
            case "YEAR_OR_MORE" -> true;
            case "SHORTER" -> false;
            default -> null;
        };
    }

    private static @Nullable Double hoursTogether(LostEarningsWish wish) {
        return hours(wish).signum() > 0 ? hours(wish).doubleValue() : null;
    }

    private static BigDecimal hours(LostEarningsWish wish) {
        return wish.weeklyHours().add(wish.othersHours());
    }

    private BigDecimal maxHours(LocalDate day) {
        return parameters.valueOn("lost-earnings.max-hours-per-week", day);
    }

    private List<Map<String, Object>> ask(
            Application subject, String table, Map<String, @Nullable Object> inputs) {
        return decisions.evaluateFor(subject.caseNumber().value(), table, inputs);
    }
}
