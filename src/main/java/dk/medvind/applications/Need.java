package dk.medvind.applications;

import dk.medvind.forms.Answers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a citizen asks for (aktivloven §§ 81-85), as the answers tell it. The form asks
 * about the first by itself and about the others in a list.
 *
 * @param number from 1 to {@link #MOST}
 * @param purpose what for, such as {@code GLASSES}; {@code OTHER} when that is not known
 * @param description in the citizen's own words; null when nothing was written
 * @param amount in kroner; null when it is not known
 * @param payee who is to be paid, in the citizen's own words; null when nothing was written
 */
record Need(
        int number,
        String purpose,
        @Nullable String description,
        @Nullable BigDecimal amount,
        Paid paid,
        @Nullable String payee) {

    /** With the first. */
    static final int MOST = 10;

    private static final String OTHERS = "moreNeeds";
    private static final Pattern IN_A_ROW = Pattern.compile(OTHERS + "\\[(\\d{1,2})]\\..+");
    private static final Set<String> ASKED_OF_EACH =
            Set.of("subType", "description", "amount", "supplier", "alreadyPaid", "whyNotWait");

    /** Whether the money is spent already. */
    enum Paid {
        NO,
        /** Agreed to and not paid. */
        ORDERED,
        PAID,
        UNKNOWN;

        /** Whether the citizen owes it or has paid it; null when that is not known. */
        @Nullable Boolean incurred() {
            return switch (this) {
                case NO -> false;
                case ORDERED, PAID -> true;
                case UNKNOWN -> null;
            };
        }

        private static Paid of(String word) {
            return switch (word) {
                case "NO" -> NO;
                case "ORDERED" -> ORDERED;
                case "PAID" -> PAID;
                default -> UNKNOWN;
            };
        }
    }

    /** All that is asked for, the first thing first; one at least. */
    static List<Need> in(Answers answers) {
        int others = answers.number(OTHERS).map(BigDecimal::intValue).orElse(0);
        return IntStream.rangeClosed(1, Math.min(1 + others, MOST))
                .mapToObj(number -> read(answers, number))
                .toList();
    }

    private static Need read(Answers answers, int number) {
        String row = row(number);
        return new Need(
                number,
                answers.text(row + "subType").orElse("OTHER"),
                answers.text(row + "description").orElse(null),
                answers.number(row + "amount").orElse(null),
                Paid.of(answers.text(row + "alreadyPaid").orElse("")),
                answers.text(row + "supplier").orElse(null));
    }

    /** Which of them an answer is about: the first one unless it stands in the list. */
    static int numberOf(String key) {
        Matcher row = IN_A_ROW.matcher(key);
        return row.matches() ? Integer.parseInt(row.group(1)) + 2 : 1;
    }

    /** Whether the form asks this of each of them. */
    static boolean isAskedOfEach(String key) {
        return ASKED_OF_EACH.contains(key);
    }

    /** The key under which the form asks this of it. */
    String question(String key) {
        return row(number) + key;
    }

    private static String row(int number) {
        return number == 1 ? "" : OTHERS + "[" + (number - 2) + "].";
    }

    /** As people call it among so many. */
    LineName name(int among) {
        return new LineName(number, among, purpose);
    }

    @Override
    public String toString() {
        return "Need[" + number + "]";
    }
}
