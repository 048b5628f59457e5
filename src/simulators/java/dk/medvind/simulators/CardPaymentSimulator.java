package dk.medvind.simulators;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The card payment system: {@code POST /payments} opens a page, {@code GET /payments/…} tells how
 * far a payment is, {@code POST /payments/…/refund} gives it back. People pay on {@link
 * CardPaymentPage}. {@code TWICE} sends each message to Medvind two times.
 */
public final class CardPaymentSimulator extends KeyedSystem {

    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final CardPaymentPage page = new CardPaymentPage(this);
    private int numbers;

    CardPaymentSimulator() {
        super("cardpayment", "/kort");
    }

    /** Where people pay, and what they may do there. */
    public CardPaymentPage page() {
        return page;
    }

    @Override
    synchronized Reply read(Call call, Optional<Fault.Kind> fault) {
        var id = call.path().replace("/kort/payments/", "");
        received().request(call, id);
        var payment = payments.get(id);
        return payment == null
                ? Reply.problem(404, "No such payment")
                : Reply.json(200, told(payment, fault));
    }

    @Override
    synchronized Reply write(Call call, Optional<Fault.Kind> fault) {
        var parts = call.path().split("/");
        if (call.path().equals("/kort/payments")) {
            return open(call, fault);
        }
        var payment = parts.length == 5 ? payments.get(parts[3]) : null;
        if (payment == null || !parts[4].equals("refund")) {
            return Reply.problem(404, "No such payment");
        }
        if (!payment.state().equals("PAID")) {
            return Reply.problem(422, "NOT_PAID");
        }
        return Reply.json(200, told(become(payment, "REFUNDED"), fault));
    }

    private Reply open(Call call, Optional<Fault.Kind> fault) {
        var order = call.json();
        if (!order.path("amount").asString("").matches("\\d+\\.\\d\\d")
                || order.path("reference").asString("").isBlank()) {
            return Reply.problem(422, "Not a payment");
        }
        var payment =
                new Payment(
                        "K" + ++numbers,
                        order.path("reference").asString(),
                        order.path("amount").asString(),
                        order.path("text").asString(""),
                        order.path("returnUrl").asString(""),
                        order.path("callbackUrl").asString(""),
                        "OPEN");
        payments.put(payment.id(), payment);
        return Reply.json(201, told(payment, fault));
    }

    /** The payment of this id. */
    synchronized Optional<Payment> payment(String id) {
        return Optional.ofNullable(payments.get(id));
    }

    /** The newest payment under a reference. */
    public synchronized Optional<Payment> underReference(String reference) {
        return payments.values().stream()
                .filter(payment -> payment.reference().equals(reference))
                .reduce((earlier, later) -> later);
    }

    /** Brings a payment to another state, as its payer or the passing of time does. */
    synchronized Payment become(Payment payment, String state) {
        var next = payment.in(state);
        payments.put(next.id(), next);
        return next;
    }

    @Override
    synchronized void forget() {
        super.forget();
        payments.clear();
    }

    private Map<String, String> told(Payment payment, Optional<Fault.Kind> fault) {
        boolean wrong = fault.equals(Optional.of(Fault.Kind.WRONG_PERSON));
        return Map.of(
                "id",
                wrong ? "K0" : payment.id(),
                "reference",
                wrong ? "not yours" : payment.reference(),
                "amount",
                payment.amount(),
                "state",
                payment.state(),
                "page",
                page.address() + "/betal/" + payment.id());
    }

    /** A payment on the payment system's side. */
    public record Payment(
            String id,
            String reference,
            String amount,
            String text,
            String returnUrl,
            String callbackUrl,
            String state) {

        Payment in(String next) {
            return new Payment(id, reference, amount, text, returnUrl, callbackUrl, next);
        }
    }
}
