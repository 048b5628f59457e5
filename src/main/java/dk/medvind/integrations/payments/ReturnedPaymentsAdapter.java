package dk.medvind.integrations.payments;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.payments.ReturnedPayment.Reason;
import dk.medvind.integrations.wire.JsonClient;
import dk.medvind.integrations.wire.Line;
import dk.medvind.integrations.wire.Lines;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The payment system's list of payments that came back, which only grows. */
@Component
class ReturnedPaymentsAdapter implements ReturnedPayments {

    private static final int AT_ONCE = 200;

    private final Lines lines;
    private final Line line;
    private final JsonClient json;

    ReturnedPaymentsAdapter(Lines lines) {
        this.lines = lines;
        this.line = lines.line(OutsideSystem.PAYMENTS);
        this.json = lines.json(OutsideSystem.PAYMENTS);
    }

    @Override
    public News after(long position, CallBasis basis) {
        return line.ask(basis, () -> read(position));
    }

    private News read(long position) {
        var address =
                lines.at(
                        OutsideSystem.PAYMENTS,
                        "/payments/returned?after={after}&most={most}",
                        position,
                        AT_ONCE);
        List<Told> told = json.get(address, Found.class).returned();
        long last = position;
        for (Told each : told) {
            if (each.position() <= last) {
                throw new OutsideSystemFailed(OutsideSystem.PAYMENTS, Kind.GARBAGE);
            }
            last = each.position();
        }
        return new News(last, told.stream().map(Told::payment).toList());
    }

    private record Found(List<Told> returned) {}

    private record Told(
            long position, String id, String reference, String returnedOn, String reason) {

        ReturnedPayment payment() {
            if (id.isBlank() || reference.isBlank()) {
                throw new IllegalStateException("A returned payment without a name");
            }
            return new ReturnedPayment(id, reference, LocalDate.parse(returnedOn), known());
        }

        private Reason known() {
            return Arrays.stream(Reason.values())
                    .filter(each -> each.name().equals(reason))
                    .findFirst()
                    .orElse(Reason.UNKNOWN);
        }
    }
}
