package dk.medvind.applications;

import dk.medvind.applications.FeeAttempt.State;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.cardpayment.CardOrder;
import dk.medvind.integrations.cardpayment.CardPayment;
import dk.medvind.integrations.cardpayment.CardPayments;
import dk.medvind.integrations.cardpayment.PaymentPage;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pays fees by card on the payment system's page. What counts is what the payment system says when
 * it is asked from server to server, whoever told us to ask: the citizen who came back, its own
 * message, or the clock. No transaction is open while it is asked.
 */
@Service
public class FeePayments {

    private static final String BASIS = "sundhedsloven § 12";

    private final ApplicationRows applications;
    private final Fees fees;
    private final FeeTable table;
    private final FeeSettlement settlement;
    private final CardPayments cards;
    private final CaseWords words;
    private final TransactionTemplate transaction;
    private final URI site;

    /**
     * @param site where people reach Medvind, without a path; never taken from a request, whose
     *     sender could name any place
     */
    FeePayments(
            ApplicationRows applications,
            Fees fees,
            FeeTable table,
            FeeSettlement settlement,
            CardPayments cards,
            CaseWords words,
            TransactionTemplate transaction,
            @Value("${medvind.site.address}") URI site) {
        this.applications = applications;
        this.fees = fees;
        this.table = table;
        this.settlement = settlement;
        this.cards = cards;
        this.words = words;
        this.transaction = transaction;
        this.site = site;
    }

    /**
     * Where the citizen goes to pay; empty when there is nothing to pay any more. A page that is
     * open already is used again.
     *
     * @throws OutsideSystemFailed when the payment system does not answer; the fee waits
     */
    public Optional<URI> pay(ActingContext acting, CaseNumber caseNumber) {
        Optional<FeeAttempt> open = newest(acting, caseNumber).filter(FeeAttempt::isOpen);
        if (open.isPresent() && settle(open.get()) == FeeResult.WAITING) {
            return open.map(FeeAttempt::page).map(URI::create);
        }
        FeeView fee = fees.view(acting, caseNumber);
        return fee.state() == FeeView.State.DUE
                ? Optional.of(begin(acting, fee))
                : Optional.empty();
    }

    /** How the citizen's newest payment went; empty when there was none. */
    public Optional<FeeResult> cameBack(ActingContext acting, CaseNumber caseNumber) {
        return newest(acting, caseNumber).map(this::look);
    }

    /**
     * The payment system says that something happened to a payment.
     *
     * @return false when the message is not the payment system's
     */
    public boolean told(byte[] message, String signature, String providerId) {
        if (!cards.signed(message, signature)) {
            return false;
        }
        Scopes.asSystem(
                        () ->
                                Objects.requireNonNull(
                                        transaction.execute(status -> table.named(providerId))))
                .forEach(this::look);
        return true;
    }

    /** Asks how an attempt is, and gives back what is to be given back. */
    FeeResult look(FeeAttempt attempt) {
        return switch (attempt.state()) {
            // What was given up here may still have been paid there.
            case OPEN, CANCELLED, EXPIRED -> settle(attempt);
            case PAID, SPENT -> FeeResult.PAID;
            case REFUND_DUE, REFUNDED -> FeeResult.GIVEN_BACK;
        };
    }

    /** Gives a payment back; what fails is tried again by the clock. */
    void giveBack(FeeAttempt attempt) {
        cards.refund(
                attempt.providerId(), basis(attempt.caseNumber(), "refund", attempt.attempt()));
        settlement.givenBack(attempt);
    }

    private FeeResult settle(FeeAttempt attempt) {
        try {
            var basis = basis(attempt.caseNumber(), "feeState", attempt.attempt());
            CardPayment found = cards.find(attempt.providerId(), basis);
            if (!isFor(attempt, found)) {
                return FeeResult.SILENT;
            }
            return switch (found.state()) {
                case OPEN -> FeeResult.WAITING;
                case PAID -> settlement.paid(attempt);
                case CANCELLED -> settlement.notPaid(attempt, State.CANCELLED);
                case EXPIRED -> settlement.notPaid(attempt, State.EXPIRED);
                case REFUNDED -> settlement.givenBack(attempt);
            };
        } catch (OutsideSystemFailed e) {
            return FeeResult.SILENT;
        }
    }

    /** Another order, or another amount, pays for nothing. */
    private static boolean isFor(FeeAttempt attempt, CardPayment found) {
        return found.reference()
                        .equals(FeeAttempt.reference(attempt.caseNumber(), attempt.attempt()))
                && found.amount().compareTo(attempt.amount()) == 0;
    }

    private URI begin(ActingContext acting, FeeView fee) {
        String caseNumber = fee.caseNumber().value();
        BigDecimal amount = Objects.requireNonNull(fee.amount());
        Application subject = own(acting, fee.caseNumber());
        int attempt = attempts(acting, fee.caseNumber()).size() + 1;
        PaymentPage page =
                cards.open(
                        new CardOrder(
                                FeeAttempt.reference(caseNumber, attempt),
                                amount,
                                words.title(subject.type()),
                                site.resolve("/borger/sager/" + caseNumber + "/gebyr/retur"),
                                site.resolve("/betalingssvar")),
                        basis(caseNumber, "fee", attempt));
        settlement.opened(
                acting,
                subject,
                new FeeAttempt(
                        UUID.randomUUID(),
                        subject.id(),
                        caseNumber,
                        attempt,
                        amount,
                        State.OPEN,
                        page.id(),
                        page.page().toString()));
        return page.page();
    }

    private Optional<FeeAttempt> newest(ActingContext acting, CaseNumber caseNumber) {
        return attempts(acting, caseNumber).stream().findFirst();
    }

    private List<FeeAttempt> attempts(ActingContext acting, CaseNumber caseNumber) {
        return Objects.requireNonNull(
                transaction.execute(status -> table.of(own(acting, caseNumber).id())));
    }

    private Application own(ActingContext acting, CaseNumber caseNumber) {
        return Objects.requireNonNull(
                transaction.execute(status -> applications.get(acting, Action.APPLY, caseNumber)));
    }

    private static CallBasis basis(String caseNumber, String step, int attempt) {
        return new CallBasis(caseNumber, BASIS, caseNumber + ":" + step + ":" + attempt);
    }
}
