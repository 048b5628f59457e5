package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registered applications as employees write them for their citizens. */
@Service
public class RegisteredForms {

    private final RegisteredCases cases;
    private final CitizenForms forms;

    RegisteredForms(RegisteredCases cases, CitizenForms forms) {
        this.cases = cases;
        this.forms = forms;
    }

    /**
     * Who the employee is while they write: opens and saves through {@link CitizenForms}.
     *
     * @throws NotFoundForYou if the case is not for the employee
     * @throws FormClosed if it was sent, or its citizen writes it alone
     */
    @Transactional
    public ActingContext writer(ActingContext employee, CaseNumber caseNumber) {
        return cases.writer(employee, cases.open(employee, caseNumber));
    }

    /** The name of whom the employee writes for; empty as long as nobody knows it. */
    @Transactional(readOnly = true)
    public String applicant(ActingContext employee, CaseNumber caseNumber) {
        return cases.name(cases.open(employee, caseNumber));
    }

    /**
     * Sends what is written, as far as it is known.
     *
     * @throws AnswersIncomplete if an answer is wrong; those left out do not hold it back
     * @throws TaskRefused if nobody knows yet whose application it is
     */
    @Transactional
    public void send(ActingContext employee, CaseNumber caseNumber, String key) {
        Application subject = cases.open(employee, caseNumber);
        if (!cases.isIdentified(subject)) {
            throw new TaskRefused("casework.registration.send.unidentified");
        }
        forms.send(cases.writer(employee, subject), caseNumber, Task.APPLICATION, key);
    }
}
