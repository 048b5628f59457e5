package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.LostEarningsGrant.Change;
import dk.medvind.applications.process.lostearnings.LostEarningsProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** "Følg op på bevillingen": it goes on, is changed or ends; the last two are new decisions. */
@Component
class ReassessGrant implements UserTask {

    private final ApplicationRows applications;
    private final Dossier dossier;
    private final LostEarningsAssessment assessment;
    private final RunningGrants grants;
    private final Clock clock;

    ReassessGrant(
            ApplicationRows applications,
            Dossier dossier,
            LostEarningsAssessment assessment,
            RunningGrants grants,
            Clock clock) {
        this.applications = applications;
        this.dossier = dossier;
        this.assessment = assessment;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public String activity() {
        return "reassessGrant";
    }

    @Override
    public boolean reachesCitizen() {
        return true;
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        Application subject = applications.get(acting, Action.DECIDE, new CaseNumber(caseNumber));
        String result =
                answers.text("result")
                        .orElseThrow(() -> new TaskRefused("applications.assess.no-outcome"));
        int round = dossier.all(subject, Kind.REASSESSED, Object.class).size() + 1;
        dossier.note(subject, Kind.REASSESSED, "round-" + round, acting);
        boolean changed = !result.equals("CONTINUE");
        if (changed) {
            Grant grant = result.equals("END") ? end(subject, answers) : change(subject, answers);
            decide(acting, subject, grant, answers);
        }
        var next = grants.nextReassessment(Deadlines.dayOf(clock.instant()));
        return LostEarningsProcess.reassessed(changed, result.equals("END"), next.at(), next.by());
    }

    private void decide(ActingContext acting, Application subject, Grant grant, Answers answers) {
        int number = dossier.count(subject, Kind.DECIDED) + 1;
        String reasons = answers.text("reasons").orElse("").strip();
        if (reasons.isEmpty()) {
            throw new TaskRefused("applications.assess.no-reasons");
        }
        dossier.add(
                subject,
                Kind.DECIDED,
                "decision-" + number,
                new DecisionMade(
                        grant.amount() == null ? Outcome.REFUSED : Outcome.PARTLY_GRANTED,
                        grant.amount(),
                        grant.payTo(),
                        grant.terms(),
                        answers.text("legalBasis")
                                .orElseThrow(() -> new TaskRefused("applications.assess.no-law")),
                        reasons,
                        null,
                        answers.list("evidence"),
                        List.of()),
                acting);
    }

    private Grant change(Application subject, Answers answers) {
        Grant grant = assessment.grant(subject, answers, Change.CHANGED);
        var terms = LostEarningsGrant.of(grant.terms());
        if (!terms.kind().isMonthly()) {
            throw new TaskRefused("applications.lost-earnings.not-monthly");
        }
        notPaidYet(subject, terms.from());
        return grant;
    }

    private Grant end(Application subject, Answers answers) {
        LocalDate lastDay =
                answers.day("lastDay")
                        .orElseThrow(() -> new TaskRefused("applications.lost-earnings.no-days"));
        notPaidYet(subject, lastDay.plusDays(1));
        return new Grant(
                null,
                null,
                LostEarningsGrant.end(LostEarningsCalculation.Kind.HOURS, lastDay).terms());
    }

    /** What is paid stays paid: a change begins in a month that nothing is ordered for. */
    private void notPaidYet(Application subject, LocalDate first) {
        if (first.isBefore(grants.firstUnsettled(subject).atDay(1))) {
            throw new TaskRefused("applications.lost-earnings.already-paid");
        }
    }
}
