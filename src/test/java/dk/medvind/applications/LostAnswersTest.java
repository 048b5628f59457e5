package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.ExampleDelivery;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.WithOutsideSystems;
import dk.medvind.casework.WorkItem;
import dk.medvind.identity.Administration;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.OutsideCalls;
import dk.medvind.simulators.Fault;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A receiver that compares what comes under one key must be told the same thing again. */
@OnMedvindWithOutsideSystems
class LostAnswersTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final CprNumber CITIZEN = CprNumber.parse("641184-0121");

    @Autowired Intake intake;
    @Autowired OutsideCalls calls;
    @Autowired BeanFactory beans;

    @AfterEach
    void bePeaceful() {
        WithOutsideSystems.simulators().domus().behave();
    }

    @Test
    void theStatusOfACaseIsToldAgainAsItWas() {
        var domus = WithOutsideSystems.simulators().domus();
        var caseworker =
                CaseworkerAtWork.in(
                        beans,
                        ExampleActors.in(beans)
                                .caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
        CaseNumber number = delivered();
        WorkItem task = caseworker.awaitTask(number, "assessApplication");

        // Of the two calls after the decision the answer to the second, the status, is lost.
        domus.misbehaveOnceAfter(1, Fault.of(Fault.Kind.WRITE_THEN_DROP));
        caseworker.complete(task, ExampleAnswers.granted());

        String status = number.value() + ":informDomus:status";
        await().atMost(SOON)
                .until(
                        () ->
                                domus.received().requests().stream()
                                                .filter(one -> one.about().equals(status))
                                                .count()
                                        == 2);
        await().atMost(SOON).until(() -> told(status).equals("DONE"));
        assertThat(domus.find(number.value()).orElseThrow().progress()).containsExactly("Afgjort");
    }

    private String told(String key) {
        return calls.find(key).orElseThrow().state().name();
    }

    private CaseNumber delivered() {
        var sender = ExampleActors.in(beans).kept(ExampleDelivery.machine());
        var delivery =
                new Delivery(
                        ApplicationType.SINGLE_BENEFIT,
                        CITIZEN,
                        "Ane Eksempel",
                        ExampleAnswers.urgent());
        return Scopes.as(sender, () -> intake.take(sender, UUID.randomUUID().toString(), delivery));
    }
}
