package dk.medvind.applications;

import dk.medvind.applications.ComplaintWords.Made;
import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.complaint.ComplaintProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * "Vurdér sagen igen". The law asks the authority to look again, not the person; whoever made the
 * decision may do it too, but then says why nobody else did.
 */
@Component
class ReassessComplaint implements UserTask {

    private final ApplicationRows applications;
    private final ComplaintRows complaints;
    private final ChangedDecision changed;
    private final Dossier dossier;
    private final Deadlines deadlines;
    private final Clock clock;

    ReassessComplaint(
            ApplicationRows applications,
            ComplaintRows complaints,
            ChangedDecision changed,
            Dossier dossier,
            Deadlines deadlines,
            Clock clock) {
        this.applications = applications;
        this.complaints = complaints;
        this.changed = changed;
        this.dossier = dossier;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String activity() {
        return "reassessComplaint";
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        Application subject = applications.get(acting, Action.DECIDE, new CaseNumber(caseNumber));
        Complaint complaint = complaints.newest(subject);
        Reassessed outcome =
                Reassessed.valueOf(
                        answers.text("reassessment")
                                .orElseThrow(
                                        () -> new TaskRefused("applications.assess.no-outcome")));
        String reasons = answers.text("reasons").orElse("").strip();
        if (reasons.isEmpty()) {
            throw new TaskRefused("applications.assess.no-reasons");
        }
        String own = ownDecision(acting, subject, answers);
        complaint.reassessed(outcome, clock.instant());
        dossier.add(
                subject,
                Kind.COMPLAINT_REASSESSED,
                complaint.key(),
                new Made(complaint.number(), outcome, reasons, own),
                acting);
        if (outcome == Reassessed.UPHELD) {
            return ComplaintProcess.upheld();
        }
        LocalDate today = Deadlines.dayOf(clock.instant());
        boolean payable = changed.make(acting, subject, complaint, outcome, answers);
        return ComplaintProcess.changed(
                outcome,
                payable,
                Deadlines.endOf(deadlines.ofComplaint(subject.type(), Limit.CARRY_OUT, today)));
    }

    @Override
    public boolean writesLetter() {
        return true;
    }

    @Override
    public byte[] letter(ActingContext acting, WorkItem work, Answers answers) {
        Application subject =
                applications.get(acting, Action.DECIDE, new CaseNumber(work.caseNumber()));
        Reassessed outcome =
                answers.text("reassessment")
                        .map(Reassessed::valueOf)
                        .filter(found -> found != Reassessed.UPHELD)
                        .orElseThrow(() -> new TaskRefused("casework.letter.none"));
        return changed.letter(subject, complaints.newest(subject), outcome, answers);
    }

    /** Why somebody looks again at their own decision; null if it is another's. */
    private @Nullable String ownDecision(
            ActingContext acting, Application subject, Answers answers) {
        boolean own =
                dossier.actorOfNewest(subject, Kind.DECIDED)
                        .filter(acting.actor().id()::equals)
                        .isPresent();
        if (!own) {
            return null;
        }
        return answers.text("ownDecision")
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new TaskRefused("applications.complaint.own-decision"));
    }
}
