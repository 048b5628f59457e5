package dk.medvind.applications;

import dk.medvind.applications.process.approval.ApprovalProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * "Godkend afgørelsen": a second pair of eyes. Only now is the case decided, as it was proposed; or
 * the author gets it back with words.
 */
@Component
class ApproveDecision implements UserTask {

    static final String ACTIVITY = "approveDecision";

    private final ApplicationRows applications;
    private final Proposals proposals;
    private final Approvers approvers;
    private final Settling settling;
    private final Correcting correcting;

    ApproveDecision(
            ApplicationRows applications,
            Proposals proposals,
            Approvers approvers,
            Settling settling,
            Correcting correcting) {
        this.correcting = correcting;
        this.applications = applications;
        this.proposals = proposals;
        this.approvers = approvers;
        this.settling = settling;
    }

    @Override
    public String activity() {
        return ACTIVITY;
    }

    @Override
    public boolean reachesCitizen() {
        return true;
    }

    @Override
    public TaskRefused gone(String caseNumber) {
        Application subject =
                applications.get(ActingContext.system(), Action.HANDLE, new CaseNumber(caseNumber));
        return new TaskRefused(
                switch (subject.state()) {
                    case WITHDRAWN -> "applications.approve.withdrawn";
                    case CLOSED, ABANDONED, JOINED -> "applications.approve.closed";
                    default ->
                            isSentBack(subject)
                                    ? "applications.approve.sent-back"
                                    : "applications.approve.approved";
                });
    }

    private boolean isSentBack(Application subject) {
        return proposals
                .newest(subject)
                .map(proposal -> proposals.isUndecided(subject, proposal))
                .orElseGet(() -> subject.state().isUndecided());
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        Application subject = applications.get(acting, Action.DECIDE, new CaseNumber(caseNumber));
        Proposal proposal = proposals.waiting(subject).orElseThrow(() -> gone(caseNumber));
        approvers.require(acting.actor(), subject, proposal);
        return switch (answers.text("approval").orElse("")) {
            case "APPROVE" -> approve(acting, subject, proposal);
            case "SEND_BACK" -> sendBack(acting, subject, proposal, answers);
            default -> throw new TaskRefused("applications.approve.no-answer");
        };
    }

    private Facts approve(ActingContext acting, Application subject, Proposal proposal) {
        requireUnchanged(subject, proposal);
        Optional<Correction> correction = correcting.proposedIn(subject, proposal);
        if (correction.isPresent()) {
            correcting.approve(acting, subject, correction.get(), proposal);
        } else {
            settling.approve(acting, subject, proposal);
        }
        return ApprovalProcess.approved();
    }

    /** What the author did not know cannot be approved: the author looks at it first. */
    private void requireUnchanged(Application subject, Proposal proposal) {
        List<String> files = proposals.filesSince(subject, proposal);
        if (!files.isEmpty()) {
            throw new TaskRefused("applications.approve.new-files", String.join(", ", files));
        }
        if (proposals.lacksFiles(subject, proposal)) {
            throw new TaskRefused("applications.approve.files-gone");
        }
        if (proposals.saidSince(subject, proposal)) {
            throw new TaskRefused("applications.approve.new-answers");
        }
    }

    private Facts sendBack(
            ActingContext acting, Application subject, Proposal proposal, Answers answers) {
        String words = answers.text("words").orElse("").strip();
        if (words.isEmpty()) {
            throw new TaskRefused("applications.approve.no-words");
        }
        proposals.sendBack(subject, proposal, words, acting);
        return ApprovalProcess.sentBack();
    }
}
