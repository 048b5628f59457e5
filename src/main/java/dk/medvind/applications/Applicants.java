package dk.medvind.applications;

import dk.medvind.identity.Parties;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.cpr.CprRegister;
import dk.medvind.integrations.cpr.Person;
import org.springframework.stereotype.Component;

/** The applicant as CPR knows them now (retssikkerhedsloven § 11 a, stk. 2). */
@Component
class Applicants {

    private final CprRegister cpr;
    private final Parties parties;

    Applicants(CprRegister cpr, Parties parties) {
        this.cpr = cpr;
        this.parties = parties;
    }

    /** For envelopes, letters and what is asked of the household. */
    Person person(Application subject, String activity) {
        String caseNumber = subject.caseNumber().value();
        return cpr.person(
                parties.cprNumberOf(subject.party()),
                new CallBasis(
                        caseNumber,
                        RegisterCollection.BASIS,
                        caseNumber + ":" + activity + ":cpr"));
    }
}
