package dk.medvind.applications;

import dk.medvind.integrations.payments.BankAccount;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment somebody or something asks for.
 *
 * @param key of the payment within the case, the same in every repetition
 * @param way NEMKONTO, SUPPLIER or ACCOUNT
 * @param supplier CVR number; null unless the way is SUPPLIER
 * @param account null unless the way is ACCOUNT
 * @param amount in kroner
 * @param payOn the day it is for
 * @param law code of the section it is paid by
 * @param line of the application whose invoice it pays; null otherwise
 * @param replaces the number of the payment that did not get through; null otherwise
 */
record MoneyAsked(
        String key,
        MoneyWay way,
        @Nullable String supplier,
        @Nullable BankAccount account,
        BigDecimal amount,
        LocalDate payOn,
        String law,
        @Nullable Integer line,
        @Nullable Integer replaces) {

    MoneyAsked {
        amount = amount.setScale(2);
    }

    /** To the citizen's NemKonto, or to a supplier's if one is named. */
    static MoneyAsked of(
            String key, @Nullable String supplier, BigDecimal amount, LocalDate payOn, String law) {
        return new MoneyAsked(
                key,
                supplier == null ? MoneyWay.NEMKONTO : MoneyWay.SUPPLIER,
                supplier,
                null,
                amount,
                payOn,
                law,
                null,
                null);
    }

    /** The same for an invoice of this line. */
    MoneyAsked ofLine(int number) {
        return new MoneyAsked(key, way, supplier, account, amount, payOn, law, number, replaces);
    }

    @Override
    public String toString() {
        return "MoneyAsked[" + key + "]";
    }
}
