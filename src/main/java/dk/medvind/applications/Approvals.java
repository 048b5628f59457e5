package dk.medvind.applications;

import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what only the process approval asks. */
@Service
@Transactional
class Approvals implements ApprovalSteps {

    private final ApplicationRows applications;
    private final Proposals proposals;

    Approvals(ApplicationRows applications, Proposals proposals) {
        this.applications = applications;
        this.proposals = proposals;
    }

    @Override
    public void openApprovalToFallback(CaseNumber caseNumber) {
        Application subject = applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
        proposals
                .waiting(subject)
                .ifPresent(proposal -> proposals.openToFallback(subject, proposal));
    }
}
