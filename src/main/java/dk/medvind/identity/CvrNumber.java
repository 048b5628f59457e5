package dk.medvind.identity;

/** A Danish company's number: eight digits with a check by modulus 11. */
public record CvrNumber(String value) {

    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};
    private static final int MODULUS = 11;

    public CvrNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not a CVR number");
        }
    }

    /** Whether this is eight digits that go together. */
    public static boolean isOne(String written) {
        if (!written.matches("[1-9]\\d{7}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(written.charAt(i), 10);
        }
        return sum % MODULUS == 0;
    }
}
