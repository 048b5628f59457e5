package dk.medvind.applications;

import dk.medvind.applications.LostEarningsCalculation.Kind;
import dk.medvind.applications.LostEarningsCalculation.Work;
import dk.medvind.forms.Answers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a parent asks for, read from the answers.
 *
 * @param kind null when the parent does not know yet
 * @param weeklyHours hours a week, added up over the weekdays; zero when none are given
 * @param days days one by one, with the hours on each
 * @param from when it is to begin; null when not told
 * @param othersHours hours a week that another parent has
 */
record LostEarningsWish(
        @Nullable Kind kind,
        BigDecimal weeklyHours,
        List<Day> days,
        @Nullable LocalDate from,
        BigDecimal othersHours) {

    /** A day on which the child is accompanied or cared for. */
    record Day(LocalDate day, BigDecimal hours) {}

    static LostEarningsWish of(Answers answers) {
        return new LostEarningsWish(
                kind(answers),
                rows(answers, "weekdays")
                        .map(row -> answers.number(row + "hours").orElse(BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                days(answers, "singleDays"),
                answers.day("startsOn").orElse(null),
                answers.number("otherParentHours").orElse(BigDecimal.ZERO));
    }

    /** The rows of a list that name a day. */
    static List<Day> days(Answers answers, String list) {
        return rows(answers, list)
                .flatMap(
                        row ->
                                answers.day(row + "day").stream()
                                        .map(
                                                day ->
                                                        new Day(
                                                                day,
                                                                answers.number(row + "hours")
                                                                        .orElse(BigDecimal.ZERO))))
                .toList();
    }

    /** The former work, if its hours were told. */
    static Optional<Work> work(Answers answers, String gross, String hours, String pension) {
        return answers.number(hours)
                .filter(each -> each.signum() > 0)
                .map(
                        each ->
                                new Work(
                                        answers.number(gross).orElse(BigDecimal.ZERO),
                                        each,
                                        answers.number(pension).orElse(BigDecimal.ZERO)));
    }

    /** Hours a week, or in all for single days. */
    BigDecimal hours() {
        return kind == Kind.SINGLE_DAYS
                ? days.stream().map(Day::hours).reduce(BigDecimal.ZERO, BigDecimal::add)
                : weeklyHours;
    }

    private static @Nullable Kind kind(Answers answers) {
        return answers.text("helpKind")
                .filter(word -> !word.equals("DONT_KNOW"))
                .map(Kind::valueOf)
                .orElse(null);
    }

    private static java.util.stream.Stream<String> rows(Answers answers, String list) {
        int count = answers.number(list).map(BigDecimal::intValue).orElse(0);
        return IntStream.range(0, count).mapToObj(row -> list + "[" + row + "].");
    }

    @Override
    public String toString() {
        return "LostEarningsWish[hidden]";
    }
}
