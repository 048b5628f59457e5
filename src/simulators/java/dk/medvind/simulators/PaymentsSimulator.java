package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The payment system: {@code POST /payments}, {@code GET /payments/by-reference/…} and {@code
 * /payments/returned}, see {@link ReturnedMoney}. It checks no idempotency key: each order it takes
 * is paid, so two orders under one reference show as two effects. Without an account it orders
 * nothing and answers {@code NO_NEMKONTO}. {@code TWICE} tells each payment found two times.
 */
public final class PaymentsSimulator extends SimulatedSystem {

    /** A company that the NemKonto system knows no account of. */
    public static final String COMPANY_WITHOUT_ACCOUNT = "10103940";

    private static final int COMPANY = 8;
    private static final String LOOK_UP = "/payments/by-reference/";

    private final Map<String, List<Map<String, String>>> payments = new LinkedHashMap<>();
    private final ReturnedMoney returned = new ReturnedMoney();
    private int numbers;

    PaymentsSimulator() {
        super("payments", "");
    }

    @Override
    synchronized Reply answer(Call call, Optional<Fault.Kind> fault) {
        if (call.method().equals("GET") && call.path().startsWith(LOOK_UP)) {
            return find(call, call.path().substring(LOOK_UP.length()), fault);
        }
        if (call.path().equals(ReturnedMoney.PATH)) {
            return call.method().equals("POST") ? comesBack(call) : returned.list(call, fault);
        }
        if (call.method().equals("POST") && call.path().equals("/payments")) {
            return pay(call, fault);
        }
        return Reply.problem(404, "Only payments");
    }

    private Reply find(Call call, String reference, Optional<Fault.Kind> fault) {
        received().request(call, reference);
        var found = new ArrayList<>(payments.getOrDefault(reference, List.of()));
        if (fault.equals(Optional.of(Fault.Kind.TWICE))) {
            found.addAll(List.copyOf(found));
        }
        if (fault.equals(Optional.of(Fault.Kind.WRONG_PERSON))) {
            found = new ArrayList<>(List.of(somebodyElses()));
        }
        return Reply.json(200, Map.of("payments", found));
    }

    private Reply pay(Call call, Optional<Fault.Kind> fault) {
        var order = call.json();
        var reference = text(order, "reference");
        received().request(call, reference);
        var payee = text(order, "payee");
        if (reference.isBlank()
                || !payee.matches("\\d{10}|\\d{8}")
                || !text(order, "amount").matches("\\d+\\.\\d\\d")) {
            return Reply.problem(422, "Not a payment");
        }
        if (text(order, "account").isEmpty() && !hasNemKonto(payee)) {
            return Reply.json(200, told(order, Map.of("status", "NO_NEMKONTO")));
        }
        var payment = told(order, Map.of("id", "U" + ++numbers));
        payments.computeIfAbsent(reference, key -> new ArrayList<>()).add(payment);
        received().effect(reference);
        remember(call);
        return Reply.json(
                201,
                fault.equals(Optional.of(Fault.Kind.WRONG_PERSON)) ? somebodyElses() : payment);
    }

    private static Map<String, String> told(JsonNode order, Map<String, String> more) {
        var payment = new LinkedHashMap<>(more);
        for (String name : List.of("reference", "payee", "amount", "payOn", "account")) {
            if (!text(order, name).isEmpty()) {
                payment.put(name, text(order, name));
            }
        }
        return payment;
    }

    private Reply comesBack(Call call) {
        returned.comesBack(text(call.json(), "reference"), text(call.json(), "reason"));
        remember(call);
        return Reply.json(201, Map.of());
    }

    /** The list of money that came back. */
    public ReturnedMoney returned() {
        return returned;
    }

    @Override
    Mood moodOf(String at) {
        return at.equals(ReturnedMoney.PATH) ? returned.mood() : super.moodOf(at);
    }

    /** Every company has one but this. */
    private static boolean hasNemKonto(String payee) {
        return payee.length() == COMPANY
                ? !payee.equals(COMPANY_WITHOUT_ACCOUNT)
                : ExamplePeople.find(new CprNumber(payee))
                        .map(ExamplePerson::nemKonto)
                        .orElse(false);
    }

    @Override
    synchronized void forget() {
        payments.clear();
        returned.forget();
    }

    private static Map<String, String> somebodyElses() {
        return Map.of(
                "id",
                "U0",
                "reference",
                "not yours",
                "payee",
                "6101851235",
                "amount",
                "1.00",
                "payOn",
                "2026-01-01");
    }

    private static String text(JsonNode order, String name) {
        return order.path(name).asString("");
    }
}
