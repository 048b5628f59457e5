package dk.medvind.integrations.cardpayment;

import java.math.BigDecimal;
import java.net.URI;

/**
 * What somebody is to pay by card.
 *
 * @param reference our own, without anything personal
 * @param amount kroner with two decimals, above zero
 * @param text shown on the payment page and on the account statement
 * @param returnTo where the browser comes back to, however it went
 * @param answerTo where the payment system tells that something has happened
 */
public record CardOrder(
        String reference, BigDecimal amount, String text, URI returnTo, URI answerTo) {

    public CardOrder {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("A payment is above zero");
        }
        amount = amount.setScale(2);
    }
}
