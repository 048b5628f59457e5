package dk.medvind.applications;

import dk.medvind.identity.Scopes;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.payments.ReturnedPayments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the payment system every few minutes what came back. Every node does; each counts once. */
@Component
class ReturnedMoneyRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMoneyRounds.class);

    private static final String LAW = "lov om offentlige betalinger m.v.";

    private final ReturnedPayments payments;
    private final ReturnedMoney returned;

    ReturnedMoneyRounds(ReturnedPayments payments, ReturnedMoney returned) {
        this.payments = payments;
        this.returned = returned;
    }

    /** Reads on from where it stopped; what fails is read again next time. */
    @Scheduled(
            initialDelayString = "${medvind.returned-payments.first-look:1m}",
            fixedDelayString = "${medvind.returned-payments.look-every:5m}")
    void look() {
        try (var scope = Scopes.openSystem()) {
            returned.lookAgain();
            long from;
            do {
                from = returned.position();
            } while (read(from) > from);
        } catch (OutsideSystemFailed e) {
            LOG.warn("What came back of payments waits: {}", e.getMessage());
        }
    }

    private long read(long from) {
        var news =
                payments.after(from, new CallBasis("UDBETALING", LAW, "returned-payments:" + from));
        news.payments().forEach(returned::heard);
        returned.readUpTo(news.position());
        return news.position();
    }
}
