package dk.medvind.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A Danish civil registration number: ten digits, the first six a date of birth.
 *
 * <p>Modulus 11 is not checked, because numbers without it are issued since 2007, and a day of 61
 * to 91 is a replacement number (erstatningspersonnummer). {@link #toString()} never shows the
 * digits.
 */
public record CprNumber(String value) {

    /** Blanks of every kind, hyphens and dashes, points and strokes. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\u2212./]");

    private static final int LONGEST = 30;

    public CprNumber {
        if (!value.matches("\\d{10}") || birthDate(value) == null) {
            throw new InvalidCprNumber();
        }
    }

    /**
     * Reads a number as people write it: with blanks, hyphens or points anywhere, or without.
     *
     * @throws InvalidCprNumber if it is not ten digits that begin with a date
     */
    public static CprNumber parse(String written) {
        if (written.length() > LONGEST) {
            throw new InvalidCprNumber();
        }
        return new CprNumber(BETWEEN.matcher(written).replaceAll(""));
    }

    /**
     * The number as it is printed, with a hyphen. Only for the person's own pages, letters and
     * outside systems.
     */
    public String formatted() {
        return value.substring(0, 6) + "-" + value.substring(6);
    }

    /** Date of birth; the seventh digit tells the century (CPR office's table). */
    public LocalDate birthDate() {
        var date = birthDate(value);
        if (date == null) {
            throw new InvalidCprNumber();
        }
        return date;
    }

    @Override
    public String toString() {
        return "CprNumber[hidden]";
    }

    private static @org.jspecify.annotations.Nullable LocalDate birthDate(String digits) {
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        int year = Integer.parseInt(digits.substring(4, 6));
        int seventh = digits.charAt(6) - '0';
        try {
            return LocalDate.of(century(year, seventh) + year, month, day > 60 ? day - 60 : day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int century(int year, int seventh) {
        return switch (seventh) {
            case 0, 1, 2, 3 -> 1900;
            case 4, 9 -> year <= 36 ? 2000 : 1900;
            default -> year <= 57 ? 2000 : 1800;
        };
    }
}
