package dk.medvind.applications;

import dk.medvind.applications.FeeAttempt.State;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.OutsideSystemFailed;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after payments of which nobody told us: the window was closed, the message was lost, the
 * money is to go back. Every node does; the database deals them out.
 */
@Component
class FeeRounds {

    private static final Logger LOG = LoggerFactory.getLogger(FeeRounds.class);

    /** Citizens and messages come first; the clock comes after this. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private static final int AT_MOST = 20;

    private final FeeTable table;
    private final FeePayments payments;
    private final TransactionTemplate transaction;

    FeeRounds(FeeTable table, FeePayments payments, TransactionTemplate transaction) {
        this.table = table;
        this.payments = payments;
        this.transaction = transaction;
    }

    /** One round over what nobody has looked at lately. */
    @Scheduled(fixedDelayString = "${medvind.card-payment.look-every:30s}")
    void look() {
        try (var scope = Scopes.openSystem()) {
            List<FeeAttempt> taken =
                    Objects.requireNonNull(
                            transaction.execute(status -> table.takeUnsettled(LATELY, AT_MOST)));
            taken.forEach(this::look);
        }
    }

    private void look(FeeAttempt attempt) {
        try {
            if (attempt.state() == State.REFUND_DUE || attempt.state() == State.PAID) {
                payments.giveBack(attempt);
            } else {
                payments.look(attempt);
            }
        } catch (OutsideSystemFailed e) {
            LOG.warn("The payment of {} waits: {}", attempt.caseNumber(), e.getMessage());
        }
    }
}
