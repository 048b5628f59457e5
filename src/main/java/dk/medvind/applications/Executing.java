package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.casework.CaseWatcher;
import dk.medvind.casework.HelpDesk;
import dk.medvind.documents.Documents;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Parties;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.domus.CaseDecision;
import dk.medvind.integrations.domus.CaseStatus;
import dk.medvind.integrations.domus.CaseStatus.Progress;
import dk.medvind.integrations.domus.Domus;
import dk.medvind.integrations.domus.DomusCase;
import dk.medvind.letters.LetterKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what a case comes to: DOMUS, receipts, money, and the end of it. */
@Component
class Executing {

    private static final String JOURNAL = "retssikkerhedsloven § 10 og offentlighedsloven § 13";

    private final Dossier dossier;
    private final Drafts drafts;
    private final DraftRetention retention;
    private final Prefill prefill;
    private final SentForms sentForms;
    private final Deciding deciding;
    private final Delivering delivering;
    private final Mail mail;
    private final Deadlines deadlines;
    private final Documents documents;
    private final HelpDesk helpDesk;
    private final Domus domus;
    private final MoneyOrders money;
    private final AwaitedInvoices invoices;
    private final Parties parties;
    private final CaseWords words;
    private final Audit audit;
    private final CaseWatcher watcher;
    private final Clock clock;

    Executing(
            Dossier dossier,
            Drafts drafts,
            DraftRetention retention,
            Prefill prefill,
            SentForms sentForms,
            Deciding deciding,
            Delivering delivering,
            Mail mail,
            Deadlines deadlines,
            Documents documents,
            HelpDesk helpDesk,
            Domus domus,
            MoneyOrders money,
            AwaitedInvoices invoices,
            Parties parties,
            CaseWords words,
            Audit audit,
            CaseWatcher watcher,
            Clock clock) {
        this.dossier = dossier;
        this.drafts = drafts;
        this.retention = retention;
        this.prefill = prefill;
        this.sentForms = sentForms;
        this.deciding = deciding;
        this.delivering = delivering;
        this.mail = mail;
        this.deadlines = deadlines;
        this.documents = documents;
        this.helpDesk = helpDesk;
        this.domus = domus;
        this.money = money;
        this.invoices = invoices;
        this.parties = parties;
        this.words = words;
        this.audit = audit;
        this.watcher = watcher;
        this.clock = clock;
    }

    void createDomusCase(Application subject) {
        var basis = basis(subject, JOURNAL, "createDomusCase");
        domus.upsertCase(
                new DomusCase(
                        subject.caseNumber().value(),
                        parties.cprNumberOf(subject.party()),
                        subject.type().slug(),
                        words.title(subject.type()),
                        Completing.received(subject),
                        Optional.ofNullable(subject.decisionDue()).map(Deadlines::dayOf)),
                basis.callKey(),
                basis);
        done(subject, Kind.DOMUS_CREATED, "domus.case");
    }

    void sendReceipt(Application subject) {
        var model = words.about(subject);
        model.put("decisionDue", due(subject));
        model.put("urgent", subject.isUrgent());
        model.put("copy", copy(subject));
        mail.writeAndSend(subject, LetterKind.RECEIPT, "receipt", model, "sendReceipt");
        dossier.note(subject, Kind.RECEIPT_SENT, "receipt", ActingContext.system());
    }

    Instant announceDelay(Application subject) {
        Instant promised = Optional.ofNullable(subject.decisionDue()).orElseGet(clock::instant);
        if (!subject.state().isUndecided()) {
            // Decided in the last moment: the letter is on its way, or waits to be.
            return promised;
        }
        Instant expected =
                deadlines.from(subject, Limit.DELAYED_DECISION, subject.isUrgent(), promised);
        subject.promiseDecision(expected);
        watcher.caseChanged(subject.caseNumber().value());
        var model = words.about(subject);
        model.put("decisionDue", Deadlines.dayOf(promised));
        model.put("expectedBy", Deadlines.dayOf(expected));
        mail.writeAndSend(subject, LetterKind.DELAY, "delay", model, "announceDelay");
        dossier.note(subject, Kind.DELAY_ANNOUNCED, "delay", ActingContext.system());
        return expected;
    }

    /**
     * Orders every payment of the grant, and waits for the invoices of what is paid against one.
     * What is ordered already stays as it is.
     */
    void payOut(Application subject) {
        DecisionMade decision = deciding.ownDecision(subject);
        LocalDate first =
                OnItsWay.payOn(subject)
                        .orElseGet(() -> Deadlines.dayOf(clock.instant()).plusDays(1));
        PaymentPlan plan = PaymentPlan.of(decision, first);
        for (PlannedPayment planned : plan.payments()) {
            money.order(
                    subject,
                    MoneyAsked.of(
                            planned.key(),
                            planned.supplier(),
                            planned.amount(),
                            planned.payOn(),
                            decision.legalBasis()));
        }
        plan.awaited().forEach(line -> invoices.await(subject, line));
        if (!plan.payments().isEmpty()) {
            done(subject, Kind.PAID, "payment");
        }
    }

    void informDomus(Application subject) {
        DecisionMade decision = deciding.decision(subject);
        var basis = basis(subject, JOURNAL, deciding.step(subject, "informDomus:decision"));
        domus.recordDecision(
                new CaseDecision(
                        subject.caseNumber().value(),
                        decision.outcome().name(),
                        words.law(decision.legalBasis()),
                        Deadlines.dayOf(deciding.decidedAt(subject)),
                        Optional.ofNullable(decision.amount())),
                basis.callKey(),
                basis);
        status(subject, Progress.DECIDED, subject.decidedAt(), "informDomus:status");
        done(subject, Kind.DOMUS_INFORMED, deciding.step(subject, "domus.decision"));
    }

    /**
     * A case that is complained about is closed in DOMUS when the complaint is over.
     *
     * @throws IllegalStateException while a decision has not reached the citizen
     */
    void close(Application subject) {
        if (!subject.isInComplaint() && !delivering.notThrough(subject).isEmpty()) {
            throw new IllegalStateException(
                    "A decision has not reached the citizen in " + subject.caseNumber());
        }
        if (!subject.isInComplaint()) {
            status(subject, Progress.CLOSED, over(subject), "closeCase");
        }
        subject.close(clock.instant());
        helpDesk.close(subject.id());
        dossier.note(subject, Kind.CLOSED, "closed", ActingContext.system());
    }

    /** When nothing more could happen: the time for complaint was over and all was paid. */
    private @Nullable Instant over(Application subject) {
        LocalDate until = subject.complaintUntil();
        Instant complained = until == null ? subject.decidedAt() : Deadlines.endOf(until);
        return dossier.story(subject).stream()
                .filter(happening -> happening.kind() == Kind.MONTH_PAID)
                .map(Dossier.Happening::at)
                .filter(paid -> complained == null || paid.isAfter(complained))
                .max(Instant::compareTo)
                .orElse(complained);
    }

    /** What was never sent goes at once; what was sent belongs to the case. */
    void withdraw(Application subject) {
        helpDesk.close(subject.id());
        drafts.discardAll(subject);
        prefill.discard(subject);
        if (dossier.all(subject, Kind.SUBMITTED, Object.class).isEmpty()) {
            documents.discardAll(ActingContext.system(), subject.id());
        }
        if (!dossier.all(subject, Kind.DOMUS_CREATED, Object.class).isEmpty()) {
            status(subject, Progress.CLOSED, subject.closedAt(), "withdrawApplication");
        }
    }

    void abandon(Application subject) {
        if (subject.state() != ApplicationState.ABANDONED && !retention.isOver(subject)) {
            throw new DraftStillKept(subject.caseNumber());
        }
        subject.abandon(clock.instant());
        documents.discardAll(ActingContext.system(), subject.id());
        drafts.discardAll(subject);
        helpDesk.close(subject.id());
        prefill.discard(subject);
        dossier.note(subject, Kind.ABANDONED, "abandoned", ActingContext.system());
    }

    private List<Map<String, @Nullable Object>> copy(Application subject) {
        return sentForms.of(subject).stream()
                .filter(sent -> sent.task() == CitizenForms.Task.APPLICATION)
                .findFirst()
                .map(sent -> sentForms.inLetter(subject, sent, CaseWords.DANISH))
                .orElse(List.of());
    }

    private static LocalDate due(Application subject) {
        Instant due = subject.decisionDue();
        if (due == null) {
            throw new IllegalStateException("No decision is promised in " + subject.caseNumber());
        }
        return Deadlines.dayOf(due);
    }

    /**
     * A repetition must say the same as the first try: the moment is the case's, not the clock's.
     */
    private void status(
            Application subject, Progress progress, @Nullable Instant since, String step) {
        if (since == null) {
            throw new IllegalStateException(
                    progress + " is not the case of " + subject.caseNumber());
        }
        var basis = basis(subject, JOURNAL, step);
        domus.recordStatus(
                new CaseStatus(subject.caseNumber().value(), progress, since),
                basis.callKey(),
                basis);
    }

    private void done(Application subject, Kind kind, String what) {
        dossier.note(subject, kind, what, ActingContext.system());
        audit.write(
                ActingContext.system(),
                AuditEntry.sent(what, subject.party(), subject.caseNumber().value()));
    }

    private static CallBasis basis(Application subject, String law, String step) {
        return new CallBasis(
                subject.caseNumber().value(), law, subject.caseNumber().value() + ":" + step);
    }
}
