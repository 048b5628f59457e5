package dk.medvind.applications;

import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the health card's service tasks ask, in the transaction of the engine's job. */
@Service
@Transactional
class StepsOfHealthCards implements HealthCardSteps {

    private final ApplicationRows applications;
    private final HealthCardWay way;
    private final HealthCards cards;
    private final Fees fees;
    private final Completing completing;

    StepsOfHealthCards(
            ApplicationRows applications,
            HealthCardWay way,
            HealthCards cards,
            Fees fees,
            Completing completing) {
        this.applications = applications;
        this.way = way;
        this.cards = cards;
        this.fees = fees;
        this.completing = completing;
    }

    @Override
    public Way findWay(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        HealthCardFinding finding = way.of(subject);
        return new Way(
                finding.needsCaseworker(),
                HealthCardWay.isChangeOfDoctor(completing.answers(subject)));
    }

    @Override
    public FeePeriod requestFee(CaseNumber caseNumber) {
        return fees.request(find(caseNumber));
    }

    @Override
    public void remindOfFee(CaseNumber caseNumber) {
        fees.remind(find(caseNumber));
    }

    @Override
    public boolean chooseDoctor(CaseNumber caseNumber) {
        return cards.chooseDoctor(find(caseNumber));
    }

    @Override
    public void orderCard(CaseNumber caseNumber) {
        cards.orderCard(find(caseNumber));
    }

    @Override
    public void sendConfirmation(CaseNumber caseNumber) {
        cards.sendConfirmation(find(caseNumber));
    }

    @Override
    public void stopOrder(CaseNumber caseNumber) {
        cards.stop(find(caseNumber));
    }

    private Application find(CaseNumber caseNumber) {
        return applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
    }
}
