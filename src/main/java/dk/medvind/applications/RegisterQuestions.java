package dk.medvind.applications;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.PartyId;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks registers beside the requests while the form is written, and keeps what they tell. */
@Component
class RegisterQuestions {

    private final OwnLookUps lookUps;
    private final OwnValueRows rows;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final BesideRequests beside;

    RegisterQuestions(
            OwnLookUps lookUps,
            OwnValueRows rows,
            Audit audit,
            TransactionTemplate transactions,
            BesideRequests beside) {
        this.lookUps = lookUps;
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
        this.beside = beside;
    }

    /**
     * A question to a register.
     *
     * @param by what is asked after, as another register told it; empty to ask after the applicant
     */
    record Question(UUID application, OwnRegister register, String by) {

        @Override
        public String toString() {
            return "Question[" + register + "]";
        }
    }

    /** Asks, unless it is being asked already. */
    void ask(Question question, PartyId applicant, CaseNumber caseNumber) {
        beside.begin(
                new BesideRequests.Question(question.application(), question.register().name()),
                () ->
                        keep(
                                question,
                                applicant,
                                caseNumber,
                                values(question, applicant, caseNumber)));
    }

    private @Nullable List<RegisterValue> values(
            Question question, PartyId applicant, CaseNumber caseNumber) {
        try {
            return lookUps.ask(question.register(), question.by(), applicant, caseNumber);
        } catch (OutsideSystemFailed | DoneByHand e) {
            return null;
        }
    }

    private void keep(
            Question question,
            PartyId applicant,
            CaseNumber caseNumber,
            @Nullable List<RegisterValue> values) {
        transactions.executeWithoutResult(
                status -> {
                    rows.keep(question.application(), question.register(), values);
                    if (values != null) {
                        audit.write(
                                ActingContext.system(),
                                AuditEntry.lookedUp(
                                        question.register().what(), applicant, caseNumber.value()));
                    }
                });
    }
}
