package dk.medvind.integrations.payments;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.JsonClient;
import dk.medvind.integrations.wire.Line;
import dk.medvind.integrations.wire.Lines;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * The payment system over REST. It checks no key: whoever orders twice pays twice. So every order
 * first asks whether its reference is known.
 */
@Component
class PaymentsAdapter implements Payments {

    private final Lines lines;
    private final Line line;
    private final JsonClient json;

    PaymentsAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.PAYMENTS);
        this.json = lines.json(OutsideSystem.PAYMENTS);
    }

    @Override
    public void pay(Payment payment, String reference, CallBasis basis) {
        line.act(basis, () -> payUnlessOrdered(WirePayment.of(payment, reference)));
    }

    @Override
    public Optional<OrderedPayment> find(String reference, CallBasis basis) {
        return line.ask(basis, () -> lookUp(reference)).map(WirePayment::ordered);
    }

    private void payUnlessOrdered(WirePayment order) {
        var known = lookUp(order.reference());
        if (known.isPresent()) {
            if (!order.sameAs(known.get())) {
                throw new OutsideSystemFailed(OutsideSystem.PAYMENTS, Kind.CONFLICT);
            }
            return;
        }
        var address = lines.at(OutsideSystem.PAYMENTS, "/payments");
        var answer = json.send(HttpMethod.POST, address, order, WirePayment.class);
        if (!order.sameAs(answer)) {
            throw new OutsideSystemFailed(OutsideSystem.PAYMENTS, Kind.WRONG_PERSON);
        }
        if (answer.isWithoutAccount()) {
            throw new OutsideSystemFailed(OutsideSystem.PAYMENTS, Kind.NO_ACCOUNT);
        }
    }

    private Optional<WirePayment> lookUp(String reference) {
        var address =
                lines.at(OutsideSystem.PAYMENTS, "/payments/by-reference/{reference}", reference);
        List<WirePayment> found = json.get(address, Found.class).payments();
        if (found == null) {
            throw new OutsideSystemFailed(OutsideSystem.PAYMENTS, Kind.GARBAGE);
        }
        if (found.stream().anyMatch(one -> !reference.equals(one.reference()))) {
            throw new OutsideSystemFailed(OutsideSystem.PAYMENTS, Kind.WRONG_PERSON);
        }
        return found.stream().findFirst();
    }

    private record Found(@Nullable List<WirePayment> payments) {}
}
