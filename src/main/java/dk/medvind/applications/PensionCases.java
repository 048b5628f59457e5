package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Parties;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.pensions.PensionGrant;
import dk.medvind.integrations.pensions.PensionPayer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what only the process of a disability pension asks. */
@Service
@Transactional
class PensionCases implements PensionSteps {

    private final ApplicationRows applications;
    private final PensionTracks tracks;
    private final Basis basis;
    private final Deadlines deadlines;
    private final Deciding deciding;
    private final PensionPayer payer;
    private final Parties parties;
    private final CaseWords words;
    private final Dossier dossier;
    private final Audit audit;
    private final Clock clock;

    PensionCases(
            ApplicationRows applications,
            PensionTracks tracks,
            Basis basis,
            Deadlines deadlines,
            Deciding deciding,
            PensionPayer payer,
            Parties parties,
            CaseWords words,
            Dossier dossier,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.tracks = tracks;
        this.basis = basis;
        this.deadlines = deadlines;
        this.deciding = deciding;
        this.payer = payer;
        this.parties = parties;
        this.words = words;
        this.dossier = dossier;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public TrackChosen choosePensionTrack(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        return new TrackChosen(tracks.of(subject).track(), from(subject, Limit.JOB_CENTRE));
    }

    @Override
    public PreparationChosen chooseTeamAndClinic(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        var answer = tracks.of(subject);
        return new PreparationChosen(
                answer.team(),
                from(subject, Limit.TEAM_MEETING),
                answer.clinic(),
                from(subject, Limit.CLINICAL_STATEMENT));
    }

    @Override
    public boolean assembleBasis(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        int round = dossier.all(subject, Kind.BASIS_ASSEMBLED, Object.class).size();
        dossier.note(subject, Kind.BASIS_ASSEMBLED, "round-" + round, ActingContext.system());
        return basis.mustBeHeard(subject);
    }

    @Override
    public void notifyPensionPayer(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        DecisionMade decision = deciding.decision(subject);
        String law = words.law(decision.legalBasis());
        var call =
                new CallBasis(caseNumber.value(), law, caseNumber.value() + ":notifyPensionPayer");
        payer.tell(
                new PensionGrant(
                        caseNumber.value(),
                        parties.cprNumberOf(subject.party()),
                        Deadlines.dayOf(Objects.requireNonNull(subject.decidedAt())),
                        LocalDate.parse(
                                Objects.requireNonNull(
                                        decision.terms().get(DisabilityPensionRules.PAID_FROM))),
                        law),
                call.callKey(),
                call);
        dossier.note(subject, Kind.PENSION_PAYER_TOLD, "pension", ActingContext.system());
        audit.write(
                ActingContext.system(),
                AuditEntry.sent("pension", subject.party(), caseNumber.value()));
    }

    private Instant from(Application subject, Limit limit) {
        return deadlines.from(subject, limit, subject.isUrgent(), clock.instant());
    }

    private Application find(CaseNumber caseNumber) {
        return applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
    }
}
