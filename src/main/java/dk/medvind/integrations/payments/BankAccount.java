package dk.medvind.integrations.payments;

/** An account as people in Denmark know theirs. {@link #toString()} shows nothing of it. */
public record BankAccount(String registration, String number) {

    public BankAccount {
        if (!isOne(registration, number)) {
            throw new IllegalArgumentException("Not an account");
        }
    }

    /**
     * Whether these are a bank's four digits and up to ten of an account; nothing else is known.
     */
    public static boolean isOne(String registration, String number) {
        return registration.matches("\\d{4}") && number.matches("\\d{4,10}");
    }

    /** As the payment system takes it: the bank's digits, a blank, and ten of the account. */
    String written() {
        return registration + " " + "0".repeat(10 - number.length()) + number;
    }

    @Override
    public String toString() {
        return "BankAccount[hidden]";
    }
}
