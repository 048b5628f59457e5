package dk.medvind.forms;

import dk.medvind.forms.Situation.Bound;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text must look like.
 *
 * @param pattern must be found in the text; null when anything goes
 * @param patternMessage the owner's own sentence when it is not
 */
record TextRules(
        Bound minLength,
        Bound maxLength,
        Type type,
        @Nullable Pattern pattern,
        @Nullable Words patternMessage) {

    /** More than anybody writes in a form, less than what hurts. */
    static final int LONGEST = 10_000;

    enum Type {
        TEXT("text", ".*"),
        EMAIL("email", "[^\\s@]{1,64}@[^\\s@.]{1,63}(\\.[^\\s@.]{1,63}){1,8}"),
        /** Eight digits or more, however they are spaced, with or without a country code. */
        PHONE("tel", "\\+?[ ()-]*([0-9][ ()-]*){8,15}");

        private final String htmlMode;
        private final Pattern form;

        Type(String htmlMode, String form) {
            this.htmlMode = htmlMode;
            this.form = Pattern.compile(form, Pattern.DOTALL);
        }

        String htmlMode() {
            return htmlMode;
        }

        boolean accepts(String text) {
            return this == TEXT || text.length() <= 254 && form.matcher(text).matches();
        }
    }

    int shortest(Situation situation) {
        return within(minLength.in(situation), 0);
    }

    int longest(Situation situation) {
        return within(maxLength.in(situation), LONGEST);
    }

    private static int within(@Nullable BigDecimal number, int otherwise) {
        return number == null
                ? otherwise
                : number.max(BigDecimal.ZERO).min(BigDecimal.valueOf(LONGEST)).intValue();
    }

    boolean matches(String text) {
        try {
            return pattern == null || pattern.matcher(new Patient(text, new int[1])).find();
        } catch (TooMuch e) {
            return false;
        }
    }

    /**
     * A text that gives up when it has been looked at too often, so that no pattern can hang a
     * request: what takes that long does not match.
     */
    private record Patient(CharSequence text, int[] looks) implements CharSequence {

        private static final int PATIENCE = 2_000_000;

        @Override
        public char charAt(int index) {
            if (looks[0]++ > PATIENCE) {
                throw new TooMuch();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Patient(text.subSequence(start, end), looks);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
