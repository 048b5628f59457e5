package dk.medvind.applications;

import dk.medvind.applications.LostEarningsCalculation.Kind;
import dk.medvind.applications.LostEarningsWish.Day;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a decision about lost earnings gives, as the terms of the decision keep it.
 *
 * @param change whether it is the first decision, changes a running grant or ends it
 * @param from the first day it covers; of an end the day after the last
 * @param until the last day it covers
 * @param hours a week; in all for single days
 * @param benefit kroner a month, in all for single days; zero for an end
 * @param pension kroner a month to the pension, in all for single days
 * @param days the single days
 */
record LostEarningsGrant(
        Kind kind,
        Change change,
        LocalDate from,
        LocalDate until,
        BigDecimal hours,
        BigDecimal benefit,
        BigDecimal pension,
        List<Day> days) {

    /** What the decision does to what was before. */
    enum Change {
        FIRST,
        CHANGED,
        ENDED
    }

    /** The end of a running grant after this day. */
    static LostEarningsGrant end(Kind kind, LocalDate lastDay) {
        return new LostEarningsGrant(
                kind,
                Change.ENDED,
                lastDay.plusDays(1),
                lastDay,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                List.of());
    }

    static LostEarningsGrant of(Map<String, String> terms) {
        return new LostEarningsGrant(
                Kind.valueOf(need(terms, "kind")),
                Change.valueOf(need(terms, "change")),
                LocalDate.parse(need(terms, "from")),
                LocalDate.parse(need(terms, "until")),
                new BigDecimal(need(terms, "hours")),
                new BigDecimal(need(terms, "benefit")),
                new BigDecimal(need(terms, "pension")),
                Stream.of(terms.getOrDefault("days", "").split(","))
                        .filter(each -> !each.isEmpty())
                        .map(each -> each.split("=", 2))
                        .map(each -> new Day(LocalDate.parse(each[0]), new BigDecimal(each[1])))
                        .toList());
    }

    Map<String, String> terms() {
        var terms = new HashMap<String, String>();
        terms.put("kind", kind.name());
        terms.put("change", change.name());
        terms.put("from", from.toString());
        terms.put("until", until.toString());
        terms.put("hours", hours.toPlainString());
        terms.put("benefit", benefit.toPlainString());
        terms.put("pension", pension.toPlainString());
        terms.put(
                "days",
                days.stream()
                        .map(each -> each.day() + "=" + each.hours().toPlainString())
                        .collect(Collectors.joining(",")));
        return Map.copyOf(terms);
    }

    private static String need(Map<String, String> terms, String name) {
        String value = terms.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The decision does not tell its " + name);
        }
        return value;
    }

    @Override
    public String toString() {
        return "LostEarningsGrant[hidden]";
    }
}
