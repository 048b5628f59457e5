package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.TaskRefused;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a decision that was sent can be corrected. */
@Component
class CorrectionRules {

    private static final String REFUSED = "applications.correction.refused.";

    private final CorrectionRows corrections;
    private final ComplaintRows complaints;
    private final Dossier dossier;
    private final Deciding deciding;

    CorrectionRules(
            CorrectionRows corrections,
            ComplaintRows complaints,
            Dossier dossier,
            Deciding deciding) {
        this.corrections = corrections;
        this.complaints = complaints;
        this.dossier = dossier;
        this.deciding = deciding;
    }

    /**
     * Passes or refuses.
     *
     * @throws TaskRefused if nothing is decided or its letter was not sent, a complaint about it is
     *     being looked at, its money is not ordered yet, or somebody corrects it already
     */
    void require(Application subject) {
        if (subject.decidedAt() == null || subject.state().isUndecided()) {
            throw new TaskRefused(REFUSED + "not-decided");
        }
        requireNoComplaint(subject);
        if (corrections.open(subject).isPresent()) {
            throw new TaskRefused(REFUSED + "under-way");
        }
        int decided = dossier.all(subject, Kind.DECIDED, Object.class).size();
        int sent = dossier.all(subject, Kind.DECISION_SENT, Object.class).size();
        if (sent == 0 || sent < decided) {
            throw new TaskRefused(REFUSED + "not-sent");
        }
        if (moneyWaits(subject)) {
            throw new TaskRefused(REFUSED + "money-waits");
        }
    }

    /**
     * Passes or refuses.
     *
     * @throws TaskRefused if a complaint is being looked at: then that changes the decision
     */
    void requireNoComplaint(Application subject) {
        Optional<Complaint> looked =
                complaints
                        .open(subject)
                        .filter(complaint -> complaint.state() != ComplaintState.DRAFT);
        if (looked.isPresent()) {
            throw new TaskRefused(REFUSED + "complaint");
        }
    }

    /** What is paid at once is paid as it was decided, or not at all: never both. */
    private boolean moneyWaits(Application subject) {
        return subject.type() == ApplicationType.SINGLE_BENEFIT
                && deciding.ownDecision(subject).amount() != null
                && dossier.all(subject, Kind.PAID, Object.class).isEmpty()
                && dossier.all(subject, Kind.INVOICES_AWAITED, Object.class).isEmpty();
    }
}
