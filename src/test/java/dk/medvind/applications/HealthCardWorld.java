package dk.medvind.applications;

import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.WithOutsideSystems;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import dk.medvind.simulators.CardPaymentSimulator;
import dk.medvind.simulators.DoctorsSimulator;
import dk.medvind.simulators.ExamplePeople;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;

/** A citizen nobody has seen before, a caseworker of the right team, and the systems outside. */
record HealthCardWorld(
        String cprNumber, CitizenAtWork citizen, CaseworkerAtWork caseworker, BeanFactory beans) {

    static final Duration SOON = Duration.ofMinutes(1);

    private static final AtomicInteger CITIZENS = new AtomicInteger();

    static HealthCardWorld in(BeanFactory beans) {
        int n = CITIZENS.incrementAndGet();
        return in(beans, ExamplePeople.crowd(n + 1).get(n).formatted());
    }

    static HealthCardWorld in(BeanFactory beans, String cprNumber) {
        var actors = ExampleActors.in(beans);
        return new HealthCardWorld(
                cprNumber,
                CitizenAtWork.in(beans, actors.citizen(cprNumber, "Ane Eksempel")),
                CaseworkerAtWork.in(
                        beans,
                        actors.caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort")),
                beans);
    }

    DoctorsSimulator doctors() {
        return WithOutsideSystems.simulators().doctors();
    }

    CardPaymentSimulator cards() {
        return WithOutsideSystems.simulators().cardPayment();
    }

    CaseNumber applies(Answers answers) {
        return citizen.apply(ApplicationType.HEALTH_CARD, answers);
    }

    FeeView fee(CaseNumber number) {
        return Scopes.as(
                citizen.acting(), () -> beans.getBean(Fees.class).view(citizen.acting(), number));
    }

    void awaitFee(CaseNumber number) {
        await("the fee is due")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> fee(number).state() == FeeView.State.DUE);
    }

    /** Opens the payment page; what happens there comes next. */
    URI opensPage(CaseNumber number) {
        return Scopes.as(citizen.acting(), () -> payments().pay(citizen.acting(), number))
                .orElseThrow();
    }

    /** On the payment page, of the attempt of this number. */
    void onThePage(CaseNumber number, int attempt, String state) {
        cards().page().settle(FeeAttempt.reference(number.value(), attempt), state);
    }

    FeeResult comesBack(CaseNumber number) {
        return Scopes.as(citizen.acting(), () -> payments().cameBack(citizen.acting(), number))
                .orElseThrow();
    }

    FeePayments payments() {
        return beans.getBean(FeePayments.class);
    }

    List<String> story(CaseNumber number) {
        return citizen.view(number).story().stream().map(ApplicationSummary.Step::what).toList();
    }

    void awaitStory(CaseNumber number, String... what) {
        await(String.join(", ", what))
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> story(number).containsAll(List.of(what)));
    }
}
