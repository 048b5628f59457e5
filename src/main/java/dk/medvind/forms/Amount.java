package dk.medvind.forms;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people in Denmark write them: {@code 1.234,50}, {@code 2.400}, {@code 2400,-}, {@code
 * kr. 2.400,50}, {@code 1 200}. What could mean two numbers is not understood: a text becomes the
 * number its writer meant or no number at all.
 */
final class Amount {

    private static final int LONGEST = 40;

    /** "kr.", "DKK" before or after and ",-" or ".-" at the end say nothing about the number. */
    private static final Pattern DRESS =
            Pattern.compile(
                    "(?i)(?:kr\\.?|dkk)?\\h*([-\u2212]?)\\h*([0-9., \u00a0\u202f]+?)\\h*(?:[,.][-\u2013\u2014]{1,2})?\\h*(?:kr\\.?|kroner|dkk)?");

    /** 1234 · 1234,5 · 1234.50 (a point before anything but three digits is a decimal point). */
    private static final Pattern PLAIN = Pattern.compile("([0-9]*)(?:([.,])([0-9]+))?");

    /** 1.234 · 1.234.567,89 · 1 234,50 */
    private static final Pattern DANISH =
            Pattern.compile("([1-9][0-9]{0,2}(?:\\.[0-9]{3})+)(?:,([0-9]+))?");

    /** 1,234.50 · 1,234,567: at least one sign that the comma groups. */
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "([1-9][0-9]{0,2}(?:,[0-9]{3})+)\\.([0-9]+)|([1-9][0-9]{0,2}(?:,[0-9]{3}){2,})");

    /** Groups parted by spaces become one run of digits before anything else is read. */
    private static final Pattern SPACED =
            Pattern.compile("[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3})+(?=[^0-9]|$)");

    private static final Pattern AMBIGUOUS = Pattern.compile("(?:[1-9][0-9]{0,2})?[,.][0-9]{3}");

    private Amount() {}

    static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher dressed = DRESS.matcher(text.strip());
        if (!dressed.matches()) {
            return Optional.empty();
        }
        String digits = dressed.group(2).strip();
        Matcher spaced = SPACED.matcher(digits);
        if (spaced.lookingAt()) {
            digits =
                    spaced.group().replaceAll("[ \u00a0\u202f]", "")
                            + digits.substring(spaced.end());
            return decimalComma(digits).map(n -> signed(dressed.group(1), n));
        }
        return number(digits).map(n -> signed(dressed.group(1), n));
    }

    /**
     * As people read it: {@code 1.234,50}; English {@code 1,234.50}. Whole numbers get no decimals.
     */
    static String show(BigDecimal number, Locale locale) {
        var signs = DecimalFormatSymbols.getInstance(locale);
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        var format = new DecimalFormat("#,##0." + "0".repeat(decimals == 1 ? 2 : decimals), signs);
        format.setDecimalSeparatorAlwaysShown(false);
        format.setMinimumFractionDigits(decimals == 1 ? 2 : decimals);
        return format.format(number);
    }

    /**
     * As it stands in a control, so that it is read back as the same number: English {@code 9,560}
     * could be two, and is written {@code 9560}.
     */
    static String typed(BigDecimal number, Locale locale) {
        String shown = show(number, locale);
        boolean same = parse(shown).filter(read -> read.compareTo(number) == 0).isPresent();
        char grouping = DecimalFormatSymbols.getInstance(locale).getGroupingSeparator();
        return same ? shown : shown.replace(String.valueOf(grouping), "");
    }

    private static Optional<BigDecimal> number(String digits) {
        Matcher danish = DANISH.matcher(digits);
        if (danish.matches()) {
            return of(danish.group(1).replace(".", ""), danish.group(2));
        }
        Matcher english = ENGLISH.matcher(digits);
        if (english.matches()) {
            return english.group(1) != null
                    ? of(english.group(1).replace(",", ""), english.group(2))
                    : of(english.group(3).replace(",", ""), null);
        }
        Matcher plain = PLAIN.matcher(digits);
        if (!plain.matches() || digits.isEmpty()) {
            return Optional.empty();
        }
        // 1,234 could be one and a bit or twelve hundred.
        return AMBIGUOUS.matcher(digits).matches()
                ? Optional.empty()
                : of(plain.group(1), plain.group(3));
    }

    private static Optional<BigDecimal> decimalComma(String digits) {
        Matcher plain = PLAIN.matcher(digits);
        return plain.matches() && !".".equals(plain.group(2))
                ? of(plain.group(1), plain.group(3))
                : Optional.empty();
    }

    private static Optional<BigDecimal> of(String whole, @Nullable String decimals) {
        String start = whole.isEmpty() ? "0" : whole;
        return Optional.of(new BigDecimal(decimals == null ? start : start + "." + decimals));
    }

    private static BigDecimal signed(String sign, BigDecimal number) {
        return sign.isEmpty() ? number : number.negate();
    }
}
