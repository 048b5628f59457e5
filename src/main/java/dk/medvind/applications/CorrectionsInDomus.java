package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.ActingContext;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.domus.CaseDecision;
import dk.medvind.integrations.domus.CaseNote;
import dk.medvind.integrations.domus.Domus;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells DOMUS of a corrected decision: the decision, and a note that it stands in for another. */
@Component
class CorrectionsInDomus {

    private static final String JOURNAL = "offentlighedsloven § 13";

    private final Dossier dossier;
    private final Deciding deciding;
    private final Domus domus;
    private final CaseWords words;
    private final Audit audit;

    CorrectionsInDomus(
            Dossier dossier, Deciding deciding, Domus domus, CaseWords words, Audit audit) {
        this.dossier = dossier;
        this.deciding = deciding;
        this.domus = domus;
        this.words = words;
        this.audit = audit;
    }

    void told(Application subject, Correction correction) {
        if (dossier.all(subject, Kind.DOMUS_CREATED, Object.class).isEmpty()) {
            return;
        }
        DecisionMade decision = deciding.decision(subject);
        var decided = basis(subject, correction, "decision");
        domus.recordDecision(
                new CaseDecision(
                        subject.caseNumber().value(),
                        decision.outcome().name(),
                        words.law(decision.legalBasis()),
                        Deadlines.dayOf(deciding.decidedAt(subject)),
                        Optional.ofNullable(decision.amount())),
                decided.callKey(),
                decided);
        var note = basis(subject, correction, "note");
        domus.addNote(
                new CaseNote(
                        subject.caseNumber().value(),
                        ActingContext.system().actor().displayName(),
                        words.word("applications.correction.domus." + correction.error()),
                        deciding.decidedAt(subject)),
                note.callKey(),
                note);
        dossier.note(
                subject,
                Kind.DOMUS_INFORMED,
                deciding.step(subject, "domus.decision"),
                ActingContext.system());
        audit.write(
                ActingContext.system(),
                AuditEntry.sent("domus.decision", subject.party(), subject.caseNumber().value()));
    }

    private static CallBasis basis(Application subject, Correction correction, String what) {
        return new CallBasis(
                subject.caseNumber().value(),
                JOURNAL,
                subject.caseNumber().value()
                        + ":informDomusOfCorrection:"
                        + correction.key()
                        + ":"
                        + what);
    }
}
