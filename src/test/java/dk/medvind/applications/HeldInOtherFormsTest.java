package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnRealPostgres;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.integrations.OutsideCall.State;
import dk.medvind.integrations.OutsideCalls;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.Simulators;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Also lost earnings, pension and health card ask nobody for what registers hold. */
@SpringBootTest
@ContextConfiguration(initializers = {OnRealPostgres.class, WithOutsideSystems.class})
class HeldInOtherFormsTest {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** Works at Café Solsikken; lives with her son. */
    private static final String PARENT = "830691-0184";

    private final Simulators outside = WithOutsideSystems.simulators();

    @Autowired BeanFactory beans;
    @Autowired OutsideCalls calls;

    @BeforeEach
    void forgetWhatWasAsked() {
        outside.employers().reset();
    }

    @AfterEach
    void allAreWellAgain() {
        outside.all().forEach(system -> system.behave());
    }

    @Test
    void theEmployerIsFoundFromTheIncomeRegisterAndAskedForByItsNumberAlone() {
        OpenForm open = opened(PARENT, ApplicationType.LOST_EARNINGS, "employer");

        assertThat(open.answers().text("employer")).contains("Café Solsikken ApS");
        assertThat(open.form().held("employer").orElseThrow().source(DANISH)).contains("CVR");
        assertThat(open.form().held("employer").orElseThrow().details(DANISH))
                .contains("Adresse: Sjællandsgade 7, 2200 København N");
        assertThat(outside.employers().received().requests())
                .extracting(request -> request.about())
                .containsOnly("39012345");
    }

    @Test
    void aSilentBusinessRegisterOpensTheQuestionAboutTheEmployer() {
        outside.employers().misbehave(Fault.fail(503));
        var citizen = citizen(PARENT);
        CaseNumber number = citizen.begin(ApplicationType.LOST_EARNINGS);
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            look(citizen, number);
                            return askedInVain(number, OutsideSystem.EMPLOYERS);
                        });
        assertThat(look(citizen, number).form().held("employer")).isEmpty();
    }

    private OpenForm opened(String cpr, ApplicationType type, String... held) {
        var citizen = citizen(cpr);
        CaseNumber number = citizen.begin(type);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> look(citizen, number),
                        open ->
                                List.of(held).stream()
                                        .allMatch(key -> open.form().held(key).isPresent()));
    }

    private boolean askedInVain(CaseNumber number, OutsideSystem system) {
        return calls.of(number.value()).stream()
                .anyMatch(call -> call.system() == system && call.state() == State.FAILED);
    }

    private static OpenForm look(CitizenAtWork citizen, CaseNumber number) {
        OpenForm open = citizen.open(number, Task.APPLICATION);
        citizen.forms().awaitRegisters(open);
        return citizen.open(number, Task.APPLICATION);
    }

    private CitizenAtWork citizen(String cpr) {
        return CitizenAtWork.in(beans, ExampleActors.in(beans).citizen(cpr, "Maria Eksempel"));
    }
}
