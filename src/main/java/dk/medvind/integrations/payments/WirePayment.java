package dk.medvind.integrations.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A payment as the payment system writes it; amounts as text with two decimals. */
record WirePayment(
        @Nullable String id,
        String reference,
        String payee,
        String amount,
        String payOn,
        @Nullable String text) {

    static WirePayment of(Payment payment, String reference) {
        return new WirePayment(
                null,
                reference,
                payment.payee().number(),
                payment.amount().toPlainString(),
                payment.payOn().toString(),
                payment.text());
    }

    boolean sameAs(WirePayment other) {
        return reference.equals(other.reference)
                && payee.equals(other.payee)
                && amount.equals(other.amount);
    }

    OrderedPayment ordered() {
        return new OrderedPayment(
                Objects.requireNonNull(id),
                reference,
                new BigDecimal(amount),
                LocalDate.parse(payOn));
    }
}
