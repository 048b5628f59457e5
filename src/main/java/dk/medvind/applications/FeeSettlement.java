package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.FeeAttempt.State;
import dk.medvind.applications.process.healthcard.HealthCardProcess;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import dk.medvind.workflow.CaseMovedOn;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.NobodyWaits;
import dk.medvind.workflow.Processes;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps how a payment went, once. A second payment, and one that comes when the case waits for none
 * any more, is to be given back.
 */
@Component
class FeeSettlement {

    private final ApplicationRows applications;
    private final FeeTable table;
    private final Processes processes;
    private final Dossier dossier;
    private final Audit audit;
    private final TransactionTemplate transaction;

    FeeSettlement(
            ApplicationRows applications,
            FeeTable table,
            Processes processes,
            Dossier dossier,
            Audit audit,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.table = table;
        this.processes = processes;
        this.dossier = dossier;
        this.audit = audit;
        this.transaction = transaction;
    }

    void opened(ActingContext acting, Application subject, FeeAttempt attempt) {
        transaction.executeWithoutResult(
                status -> {
                    table.open(attempt);
                    audit.write(
                            acting,
                            AuditEntry.changed(
                                    "fee",
                                    Purpose.OWN_MATTER,
                                    subject.party(),
                                    attempt.caseNumber()));
                });
    }

    /** The payment system has the money. */
    FeeResult paid(FeeAttempt attempt) {
        try {
            return asSystem(() -> accept(attempt));
        } catch (NobodyWaits e) {
            return asSystem(
                    () -> {
                        table.move(attempt, attempt.state(), State.REFUND_DUE);
                        return FeeResult.GIVEN_BACK;
                    });
        } catch (CaseMovedOn e) {
            // A step of the case was finished at the same moment; the next look finds it done.
            return FeeResult.WAITING;
        }
    }

    FeeResult notPaid(FeeAttempt attempt, State how) {
        return asSystem(
                () -> {
                    table.move(attempt, attempt.state(), how);
                    return FeeResult.NOT_PAID;
                });
    }

    /** The payment system has given the money back. */
    FeeResult givenBack(FeeAttempt attempt) {
        return asSystem(
                () -> {
                    if (table.move(attempt, attempt.state(), State.REFUNDED)) {
                        note(attempt, Kind.FEE_REFUNDED);
                    }
                    return FeeResult.GIVEN_BACK;
                });
    }

    private FeeResult accept(FeeAttempt attempt) {
        table.lock(attempt.applicationId());
        boolean second =
                table.of(attempt.applicationId()).stream()
                        .anyMatch(other -> other.counts() && other.attempt() != attempt.attempt());
        State next = second ? State.REFUND_DUE : State.PAID;
        if (!table.move(attempt, attempt.state(), next)) {
            return FeeResult.PAID;
        }
        if (second) {
            return FeeResult.GIVEN_BACK;
        }
        note(attempt, Kind.FEE_PAID);
        processes.correlate(HealthCardProcess.FEE_PAID, attempt.caseNumber(), Facts.none());
        return FeeResult.PAID;
    }

    private void note(FeeAttempt attempt, Kind kind) {
        Application subject =
                applications.get(
                        ActingContext.system(),
                        Action.HANDLE,
                        new CaseNumber(attempt.caseNumber()));
        dossier.note(subject, kind, "attempt-" + attempt.attempt(), ActingContext.system());
        audit.write(
                ActingContext.system(),
                AuditEntry.sent("fee", subject.party(), attempt.caseNumber()));
    }

    /** Money is reckoned with by Medvind itself, whoever made it look. */
    private FeeResult asSystem(Supplier<FeeResult> work) {
        return Scopes.asSystem(
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
