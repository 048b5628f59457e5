package dk.medvind.integrations.cardpayment;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What we agreed with the payment system besides its address.
 *
 * @param page where its pages begin; browsers are sent nowhere else
 * @param answerKey secret with which it signs its messages to us, in Base64; without one no message
 *     is believed
 */
@ConfigurationProperties("medvind.card-payment")
record CardPaymentSettings(@Nullable URI page, @Nullable String answerKey) {

    @Override
    public String toString() {
        return "CardPaymentSettings[hidden]";
    }
}
