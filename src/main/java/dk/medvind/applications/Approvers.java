package dk.medvind.applications;

import dk.medvind.casework.TakeRule;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Who may approve a decision: a leader, or the fallback when no leader has answered in time; never
 * its author.
 */
@Component
class Approvers implements TakeRule {

    private final ApplicationRows applications;
    private final Proposals proposals;

    Approvers(ApplicationRows applications, Proposals proposals) {
        this.applications = applications;
        this.proposals = proposals;
    }

    @Override
    public String activity() {
        return ApproveDecision.ACTIVITY;
    }

    @Override
    public void require(Actor employee, String caseNumber) {
        Application subject =
                applications.get(ActingContext.system(), Action.HANDLE, new CaseNumber(caseNumber));
        proposals.waiting(subject).ifPresent(proposal -> require(employee, subject, proposal));
    }

    /**
     * Passes or refuses.
     *
     * @throws TaskRefused if it is the employee's own, or is not theirs to approve
     */
    void require(Actor employee, Application subject, Proposal proposal) {
        if (proposal.author().equals(employee.id())) {
            throw new TaskRefused("applications.approve.own");
        }
        if (employee.is(proposal.need().approver())) {
            return;
        }
        if (!isColleague(employee, subject)) {
            throw new TaskRefused("applications.approve.not-leader");
        }
        if (!proposals.isOpenToFallback(subject, proposal)) {
            throw new TaskRefused("applications.approve.not-yet");
        }
    }

    private static boolean isColleague(Actor employee, Application subject) {
        return employee.is(Role.CASEWORKER) && subject.team().equals(employee.team());
    }
}
