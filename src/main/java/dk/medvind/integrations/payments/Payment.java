package dk.medvind.integrations.payments;

import dk.medvind.identity.CprNumber;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An amount to pay out.
 *
 * @param amount kroner with two decimals, above zero
 * @param payOn the day it is due; the bank moves it to a banking day
 * @param text shown on the payee's account statement, at most 20 characters
 */
public record Payment(Payee payee, BigDecimal amount, LocalDate payOn, String text) {

    public Payment {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("A payment is above zero");
        }
        amount = amount.setScale(2);
    }

    /** To a person. */
    public Payment(CprNumber payee, BigDecimal amount, LocalDate payOn, String text) {
        this(new Payee.Citizen(payee), amount, payOn, text);
    }

    @Override
    public String toString() {
        return "Payment[hidden]";
    }
}
