package dk.medvind.applications;

import dk.medvind.integrations.payments.BankAccount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The other way that somebody found for money that did not get through.
 *
 * @param order the number of the payment that did not get through
 * @param supplier CVR number; null unless the way is SUPPLIER
 * @param registration the bank's four digits; null unless the way is ACCOUNT, like the account
 * @param why how the way was found and who has agreed to it
 */
record FoundWay(
        int order,
        MoneyWay way,
        @Nullable String supplier,
        @Nullable String registration,
        @Nullable String account,
        String why) {

    Optional<BankAccount> ownAccount() {
        return registration == null || account == null
                ? Optional.empty()
                : Optional.of(new BankAccount(registration, account));
    }

    @Override
    public String toString() {
        return "FoundWay[" + order + ", " + way + "]";
    }
}
