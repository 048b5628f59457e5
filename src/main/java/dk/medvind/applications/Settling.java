package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.casework.TaskRefused;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a decision of what was written: at once, or when somebody else has approved it. */
@Component
class Settling {

    private final DecisionGates gates;
    private final ApprovalTable approvals;
    private final Proposals proposals;
    private final Deadlines deadlines;
    private final Dossier dossier;
    private final Clock clock;

    Settling(
            DecisionGates gates,
            ApprovalTable approvals,
            Proposals proposals,
            Deadlines deadlines,
            Dossier dossier,
            Clock clock) {
        this.gates = gates;
        this.approvals = approvals;
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.dossier = dossier;
        this.clock = clock;
    }

    /**
     * Decides, or keeps it for approval: then nothing is decided yet.
     *
     * @param form the author's answers, to go on with if it comes back
     * @throws TaskRefused if the law forbids it
     */
    Facts settle(ActingContext author, Application subject, DecisionMade made, Answers form) {
        subject.requireDecidable();
        gates.require(subject, made);
        boolean payment = made.amount() != null;
        Optional<ApprovalNeed> need = approvals.need(subject, made, author.actor());
        if (need.isEmpty()) {
            int number = decide(author, subject, made);
            dossier.add(
                    subject,
                    Kind.DECISION_WRITTEN,
                    Deciding.key(number),
                    new Written(form.toJson()),
                    author);
            return CaseFacts.decided(made.outcome(), payment);
        }
        Instant now = clock.instant();
        // Nothing is awaited of the citizen any more.
        subject.ready(now);
        proposals.propose(subject, made, form, need.get(), author);
        Instant due = deadlines.from(subject, Limit.APPROVAL, subject.isUrgent(), now);
        return CaseFacts.proposed(made.outcome(), payment, due);
    }

    /**
     * Decides what was proposed.
     *
     * @throws TaskRefused if the law forbids it by now
     */
    void approve(ActingContext approver, Application subject, Proposal proposal) {
        gates.require(subject, proposal.decision());
        decide(approver, subject, proposal.decision());
    }

    private int decide(ActingContext acting, Application subject, DecisionMade made) {
        subject.decide(clock.instant());
        int number = dossier.count(subject, Kind.DECIDED) + 1;
        dossier.add(subject, Kind.DECIDED, Deciding.key(number), made, acting);
        return number;
    }

    /** What the author wrote last: what was proposed, or decided and taken back. */
    Optional<Answers> lastForm(Application subject) {
        Optional<Kind> last =
                dossier.story(subject).stream()
                        .map(Dossier.Happening::kind)
                        .filter(kind -> kind == Kind.PROPOSED || kind == Kind.DECISION_WRITTEN)
                        .reduce((earlier, later) -> later);
        return last.flatMap(
                kind ->
                        kind == Kind.PROPOSED
                                ? proposals.newest(subject).map(Proposal::form)
                                : dossier.newest(subject, kind, Written.class)
                                        .map(written -> Answers.fromJson(written.form())));
    }

    /**
     * The answers of a form.
     *
     * @param form as JSON
     */
    private record Written(String form) {

        @Override
        public String toString() {
            return "Written[hidden]";
        }
    }
}
