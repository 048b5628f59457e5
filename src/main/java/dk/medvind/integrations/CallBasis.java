package dk.medvind.integrations;

/**
 * Why an outside system is called: for which case, by which law, and the key that makes it one call
 * however often it is tried. Without all three there is no call.
 *
 * @param caseNumber as printed in letters
 * @param legalBasis the section that lets us ask or tell, e.g. {@code RSL § 11a, stk. 2}
 * @param callKey unique for this call of this case and the same in every repetition, e.g. {@code
 *     MV-2026-000123-4:collectIncome}; at most 200 characters, no personal data
 */
public record CallBasis(String caseNumber, String legalBasis, String callKey) {

    private static final int LONGEST = 200;

    public CallBasis {
        require("case number", caseNumber);
        require("legal basis", legalBasis);
        require("call key", callKey);
    }

    private static void require(String what, String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("No call to an outside system without a " + what);
        }
    }
}
