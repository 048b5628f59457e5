package dk.medvind.forms;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list, and how what its {@link Repeat} describes is called there.
 *
 * @param row {@code expenses[0]}, {@code expenses[0].receipts[2]}; empty outside of all lists
 */
record Place(String row) {

    static final Place OUTSIDE = new Place("");

    private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)]");
    private static final Pattern OPEN = Pattern.compile("\\[]");

    /** The row that a question with this key stands in. */
    static Place of(String key) {
        return new Place(key.substring(0, key.lastIndexOf(']') + 1));
    }

    /** What the form calls the question of this key: {@code expenses[].amount}. */
    static String template(String key) {
        return key.indexOf('[') < 0 ? key : NUMBER.matcher(key).replaceAll("[]");
    }

    /** The row around this one. */
    Place outer() {
        return of(list());
    }

    /** The key of the list that this is a row of. */
    String list() {
        return row.substring(0, row.lastIndexOf('['));
    }

    Place row(String list, int index) {
        return new Place(list + "[" + index + "]");
    }

    /** From 1. */
    int number() {
        String last = row.substring(row.lastIndexOf('[') + 1, row.length() - 1);
        return Integer.parseInt(last) + 1;
    }

    /** The key in this row of what the form calls {@code expenses[].amount}. */
    String key(String template) {
        List<String> numbers = NUMBER.matcher(row).results().map(found -> found.group()).toList();
        String key = template;
        for (String number : numbers) {
            key = OPEN.matcher(key).replaceFirst(number);
        }
        return key;
    }

    /** The words as they stand in this row: their values are the row's. */
    Words words(Words words) {
        return row.isEmpty() ? words : words.in(this);
    }

    @Nullable Words wordsOrNone(@Nullable Words words) {
        return words == null ? null : words(words);
    }
}
