package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseWatcher;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.CaseMovedOn;
import dk.medvind.workflow.NobodyWaits;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Fortryd afsendelsen": a decision whose letter waits goes back to whoever wrote it, with its
 * text. A decision binds when the citizen is told of it; a letter that has gone cannot be called
 * back.
 */
@Service
public class TakingBack {

    private final ApplicationRows applications;
    private final Deciding deciding;
    private final Proposals proposals;
    private final Dossier dossier;
    private final DecisionProcess process;
    private final CaseWatcher watcher;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    TakingBack(
            ApplicationRows applications,
            Deciding deciding,
            Proposals proposals,
            Dossier dossier,
            DecisionProcess process,
            CaseWatcher watcher,
            Audit audit,
            MessageSource messages,
            Clock clock) {
        this.applications = applications;
        this.deciding = deciding;
        this.proposals = proposals;
        this.dossier = dossier;
        this.process = process;
        this.watcher = watcher;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Takes the sending back; the case is undecided again.
     *
     * @throws TaskRefused if the letter has gone, or somebody else decided
     */
    @Transactional
    public void takeBack(ActingContext acting, CaseNumber caseNumber) {
        Application subject = applications.get(acting, Action.DECIDE, caseNumber);
        applications.lock(caseNumber);
        if (until(subject).isEmpty()) {
            throw new TaskRefused("applications.undo.gone");
        }
        if (!isOwn(acting, subject)) {
            throw new TaskRefused("applications.undo.not-yours");
        }
        dossier.note(
                subject,
                Kind.DECISION_TAKEN_BACK,
                Deciding.key(dossier.count(subject, Kind.DECIDED)),
                acting);
        subject.takeBack();
        proposals
                .waiting(subject)
                .ifPresent(
                        approved ->
                                proposals.sendBack(
                                        subject,
                                        approved,
                                        messages.getMessage(
                                                "applications.undo.words",
                                                null,
                                                LocaleContextHolder.getLocale()),
                                        acting));
        try {
            process.takeBack(caseNumber);
        } catch (NobodyWaits | CaseMovedOn e) {
            throw new TaskRefused("applications.undo.gone");
        }
        watcher.caseChanged(caseNumber.value());
        audit.write(
                acting,
                AuditEntry.changed(
                        "decision", Purpose.of(acting), subject.party(), caseNumber.value()));
    }

    /** Until when the decision of the case can be taken back; empty if it cannot. */
    Optional<Instant> until(Application subject) {
        if (subject.state() != ApplicationState.DECIDED
                || subject.isNotified()
                || !dossier.all(subject, Kind.DECISION_SENT, Object.class).isEmpty()
                || !dossier.all(subject, Kind.ORDERED, Object.class).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(deciding.decidedAt(subject).plus(deciding.undoTime(subject)))
                .filter(until -> until.isAfter(clock.instant()));
    }

    /** Whoever wrote the decision may, and whoever approved it. */
    boolean isOwn(ActingContext acting, Application subject) {
        UUID actor = acting.actor().id();
        return dossier.actorOfNewest(subject, Kind.DECIDED).filter(actor::equals).isPresent()
                || proposals
                        .newest(subject)
                        .filter(proposal -> proposal.author().equals(actor))
                        .isPresent();
    }
}
