package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.OnRealPostgres;
import dk.medvind.WithOutsideSystems;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Authority;
import dk.medvind.identity.Channel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.LoginMethod;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.OutsideCalls;
import dk.medvind.simulators.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A receiver that compares what comes under one key must be told the same thing again. */
@SpringBootTest
@ContextConfiguration(initializers = {OnRealPostgres.class, WithOutsideSystems.class})
class LostAnswersTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final CprNumber CITIZEN = CprNumber.parse("641184-0121");

    @Autowired Intake intake;
    @Autowired WorkList workList;
    @Autowired UserTasks userTasks;
    @Autowired ActingContexts contexts;
    @Autowired OutsideCalls calls;

    @AfterEach
    void bePeaceful() {
        WithOutsideSystems.simulators().domus().behave();
    }

    @Test
    void theStatusOfACaseIsToldAgainAsItWas() {
        var domus = WithOutsideSystems.simulators().domus();
        var caseworker =
                kept(
                        ActingContext.staff(
                                new Actor(
                                        UUID.randomUUID(),
                                        "Sagsbehandler 1",
                                        Set.of(Role.CASEWORKER),
                                        Administration.SOCIAL,
                                        "Borgercenter Voksne")));
        String number = delivered().value();
        WorkItem task =
                soon(
                        () ->
                                Scopes.as(caseworker, () -> workList.openOn(number)).stream()
                                        .filter(one -> one.activity().equals("assessApplication"))
                                        .findFirst());

        // Of the two calls after the decision the answer to the second, the status, is lost.
        domus.misbehaveOnceAfter(1, Fault.of(Fault.Kind.WRITE_THEN_DROP));
        Scopes.as(
                caseworker,
                () -> {
                    userTasks.complete(caseworker, task.id(), decision());
                    return true;
                });

        String status = number + ":informDomus:status";
        await().atMost(SOON)
                .until(
                        () ->
                                domus.received().requests().stream()
                                                .filter(one -> one.about().equals(status))
                                                .count()
                                        == 2);
        soon(() -> Optional.of(told(status)).filter(state -> state.equals("DONE")));
        assertThat(domus.find(number).orElseThrow().progress()).containsExactly("Afgjort");
    }

    private String told(String key) {
        return calls.find(key).orElseThrow().state().name();
    }

    private CaseNumber delivered() {
        var sender =
                kept(
                        new ActingContext(
                                UUID.randomUUID(),
                                new Actor(
                                        UUID.randomUUID(),
                                        "sender",
                                        Set.of(Role.MACHINE),
                                        null,
                                        null),
                                LoginMethod.CLIENT_CREDENTIALS,
                                null,
                                null,
                                Authority.AGREEMENT,
                                Channel.MACHINE));
        var delivery =
                new Delivery(
                        ApplicationType.SINGLE_BENEFIT, CITIZEN, "Ane Eksempel", application());
        return Scopes.as(sender, () -> intake.take(sender, UUID.randomUUID().toString(), delivery));
    }

    private ActingContext kept(ActingContext acting) {
        Scopes.as(
                acting,
                () -> {
                    contexts.keep(acting);
                    return true;
                });
        return acting;
    }

    private static <T> T soon(Callable<Optional<T>> what) {
        return await().atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .until(what, Optional::isPresent)
                .orElseThrow();
    }

    /** Urgent, so that nothing more is asked of the citizen. */
    private static Answers application() {
        return Answers.of(
                Map.ofEntries(
                        Map.entry("subType", "GLASSES"),
                        Map.entry("description", "Nye briller, de gamle er knust."),
                        Map.entry("amount", new BigDecimal("1800.00")),
                        Map.entry("alreadyPaid", "NO"),
                        Map.entry("evictionNotice", "YES"),
                        Map.entry("hasCriticalDate", "NO"),
                        Map.entry("partner", "NONE"),
                        Map.entry("otherIncome", "NO"),
                        Map.entry("hasWealth", "NO"),
                        Map.entry("hasDebts", "NO"),
                        Map.entry("payee", "CITIZEN"),
                        Map.entry("declaration", true)));
    }

    private static Answers decision() {
        return Answers.of(
                Map.of(
                        "nextStep", "DECIDE",
                        "outcome", "GRANTED",
                        "legalBasis", "AKL_82",
                        "grantedAmount", new BigDecimal("1800.00"),
                        "payTo", "CITIZEN",
                        "evidence", List.of("APPLICATION", "INCOME")));
    }
}
