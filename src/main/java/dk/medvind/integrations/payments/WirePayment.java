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
        @Nullable String text,
        @Nullable String account,
        @Nullable String status) {

    /** The answer when nothing was ordered because there is no account. */
    static final String NO_NEMKONTO = "NO_NEMKONTO";

    static WirePayment of(Payment payment, String reference) {
        return new WirePayment(
                null,
                reference,
                payment.payee().number(),
                payment.amount().toPlainString(),
                payment.payOn().toString(),
                payment.text(),
                payment.payee() instanceof Payee.OwnAccount own ? own.account().written() : null,
                null);
    }

    boolean sameAs(WirePayment other) {
        return reference.equals(other.reference)
                && payee.equals(other.payee)
                && amount.equals(other.amount)
                && Objects.equals(account, other.account);
    }

    /** Whether the payee has no account. */
    boolean isWithoutAccount() {
        return NO_NEMKONTO.equals(status);
    }

    OrderedPayment ordered() {
        return new OrderedPayment(
                Objects.requireNonNull(id),
                reference,
                new BigDecimal(amount),
                LocalDate.parse(payOn));
    }
}
