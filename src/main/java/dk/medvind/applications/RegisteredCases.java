package dk.medvind.applications;

import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Parties;
import org.springframework.stereotype.Component;

/** Registered applications that are still to be written, for the employees who may. */
@Component
class RegisteredCases {

    private final ApplicationRows rows;
    private final ActingContexts contexts;
    private final Parties parties;

    RegisteredCases(ApplicationRows rows, ActingContexts contexts, Parties parties) {
        this.rows = rows;
        this.contexts = contexts;
        this.parties = parties;
    }

    /**
     * The application, in the caller's transaction.
     *
     * @throws NotFoundForYou if the case is not for the employee
     * @throws FormClosed if it was sent, or its citizen writes it alone
     */
    Application open(ActingContext employee, CaseNumber caseNumber) {
        Application subject = rows.get(employee, Action.HANDLE, caseNumber);
        if (subject.state() != ApplicationState.STARTED_IN_VISIT) {
            throw new FormClosed(caseNumber);
        }
        return subject;
    }

    /** The employee as the one who writes for its applicant. */
    ActingContext writer(ActingContext employee, Application subject) {
        return contexts.keep(employee.onBehalfOf(subject.party(), subject.channel()));
    }

    String name(Application subject) {
        return parties.nameOf(subject.party());
    }

    boolean isIdentified(Application subject) {
        return parties.findCprNumberOf(subject.party()).isPresent();
    }
}
