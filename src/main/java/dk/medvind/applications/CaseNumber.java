package dk.medvind.applications;

import java.util.regex.Pattern;

/**
 * The number people say when they talk about a case, like {@code MV-2026-000123-7}. The last digit
 * checks the others (Luhn), so that a number misheard on the telephone is refused instead of
 * meaning another case.
 */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("MV-(\\d{4})-(\\d{6})-(\\d)");

    public CaseNumber {
        var match = FORM.matcher(value);
        if (!match.matches()
                || checkDigit(match.group(1) + match.group(2)) != match.group(3).charAt(0) - '0') {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** The number of the given case of a year, counted from one. */
    public static CaseNumber of(int year, long sequence) {
        var digits = "%04d%06d".formatted(year, sequence);
        return new CaseNumber("MV-%04d-%06d-%d".formatted(year, sequence, checkDigit(digits)));
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
