package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.correction.CorrectionProcess;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the corrected decision: at once, or when somebody else has approved it. */
@Component
class Correcting {

    private final DecisionGates gates;
    private final CorrectionRules rules;
    private final CorrectionRows corrections;
    private final ApprovalTable approvals;
    private final Proposals proposals;
    private final Difference difference;
    private final Deadlines deadlines;
    private final Dossier dossier;
    private final Clock clock;

    Correcting(
            DecisionGates gates,
            CorrectionRules rules,
            CorrectionRows corrections,
            ApprovalTable approvals,
            Proposals proposals,
            Difference difference,
            Deadlines deadlines,
            Dossier dossier,
            Clock clock) {
        this.gates = gates;
        this.rules = rules;
        this.corrections = corrections;
        this.approvals = approvals;
        this.proposals = proposals;
        this.difference = difference;
        this.deadlines = deadlines;
        this.dossier = dossier;
        this.clock = clock;
    }

    /**
     * Decides, or keeps it for approval: then the old decision stands.
     *
     * @throws dk.medvind.casework.TaskRefused if the law forbids it
     */
    Facts settle(
            ActingContext author,
            Application subject,
            Correction correction,
            DecisionMade made,
            WorkItem work,
            Answers form) {
        gates.requireReady(subject, made);
        CorrectedMoney money = money(subject, correction, made);
        Optional<ApprovalNeed> need = need(author, subject, correction, made);
        if (need.isEmpty()) {
            decide(author, subject, correction, made);
            return CorrectionProcess.decided(money);
        }
        correction.proposed(
                proposals.propose(
                        subject, made, Proposal.Filled.in(work, form), need.get(), author));
        return CorrectionProcess.proposed(
                money, deadlines.newest(subject.type(), Limit.APPROVAL, clock.instant()));
    }

    /** Whether this proposal corrects a decision, and is not the case's first. */
    Optional<Correction> proposedIn(Application subject, Proposal proposal) {
        return corrections.open(subject).filter(each -> each.isProposedIn(proposal.number()));
    }

    /**
     * Decides what was proposed.
     *
     * @throws dk.medvind.casework.TaskRefused if the law forbids it by now
     */
    void approve(
            ActingContext approver, Application subject, Correction correction, Proposal proposal) {
        gates.requireReady(subject, proposal.decision());
        rules.requireNoComplaint(subject);
        decide(approver, subject, correction, proposal.decision());
    }

    private void decide(
            ActingContext acting, Application subject, Correction correction, DecisionMade made) {
        int number = dossier.count(subject, Kind.DECIDED) + 1;
        dossier.add(subject, Kind.DECIDED, Deciding.key(number), made, acting);
        correction.decided(number);
    }

    /** A slip of the pen is its author's to put right; all else is asked of table D11. */
    private Optional<ApprovalNeed> need(
            ActingContext author, Application subject, Correction correction, DecisionMade made) {
        boolean own = correction.error() == CorrectionError.CLERICAL && isAuthor(author, subject);
        return own ? Optional.empty() : approvals.need(subject, made, author.actor());
    }

    private boolean isAuthor(ActingContext author, Application subject) {
        UUID actor = author.actor().id();
        return dossier.actorOfNewest(subject, Kind.DECIDED).filter(actor::equals).isPresent()
                || proposals
                        .newest(subject)
                        .filter(proposal -> proposal.author().equals(actor))
                        .isPresent();
    }

    private CorrectedMoney money(Application subject, Correction correction, DecisionMade made) {
        if (subject.type() == ApplicationType.SINGLE_BENEFIT) {
            return difference.after(subject, made);
        }
        boolean words =
                switch (correction.error()) {
                    case CLERICAL, RECIPIENT -> true;
                    case AMOUNT, LAW, NEW_FACTS -> false;
                };
        return words ? CorrectedMoney.NOTHING : CorrectedMoney.BY_HAND;
    }
}
