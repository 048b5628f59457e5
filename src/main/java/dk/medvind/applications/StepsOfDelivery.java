package dk.medvind.applications;

import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the service tasks of delivery ask, in the transaction of the engine's job. */
@Service
@Transactional
class StepsOfDelivery implements DeliverySteps {

    private final ApplicationRows applications;
    private final Delivering delivering;

    StepsOfDelivery(ApplicationRows applications, Delivering delivering) {
        this.applications = applications;
        this.delivering = delivering;
    }

    @Override
    public Instant letterDue(CaseNumber caseNumber) {
        return delivering.letterDue(find(caseNumber));
    }

    @Override
    public Dispatched sendLetterByDigitalPost(CaseNumber caseNumber, int decisionNumber) {
        return delivering.sendByDigitalPost(find(caseNumber), decisionNumber);
    }

    @Override
    public void printLetter(CaseNumber caseNumber, int decisionNumber) {
        delivering.print(find(caseNumber), decisionNumber);
    }

    @Override
    public Notified recordNotification(CaseNumber caseNumber, int decisionNumber) {
        return delivering.notified(find(caseNumber), decisionNumber);
    }

    private Application find(CaseNumber caseNumber) {
        return applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
    }
}
