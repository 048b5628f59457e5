package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.identity.Scopes;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.Simulators;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Children and doctors are looked up beside the request: a page waits a moment and never fails. */
@OnMedvindWithOutsideSystems
class LookUpsBesideRequestsTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(4);
    private static final Answers WISH =
            LostEarningsAnswers.tenHours(LocalDate.now(Deadlines.COPENHAGEN));

    private final Simulators outside = WithOutsideSystems.simulators();

    @Autowired BeanFactory beans;

    private CitizenAtWork citizen;

    @BeforeEach
    void logIn() {
        citizen = CitizenAtWork.of(beans, "830691-0184");
    }

    @AfterEach
    void allAreWellAgain() {
        outside.all().forEach(system -> system.behave());
    }

    @Test
    void childrenAreThereWhenThePageHasWaitedAMoment() {
        CaseNumber number = citizen.begin(ApplicationType.LOST_EARNINGS);
        assertThat(citizen.open(number, Task.APPLICATION).form().validate(WISH)).isEmpty();
    }

    @Test
    void thePageItselfAsksNobody() {
        outside.cpr().misbehave(Fault.slow(Duration.ofSeconds(20)));
        CaseNumber number = citizen.begin(ApplicationType.LOST_EARNINGS);
        long began = System.nanoTime();
        OpenForm open =
                Scopes.as(
                        citizen.acting(),
                        () -> citizen.forms().open(citizen.acting(), number, Task.APPLICATION));
        assertThat(open.form().pages()).isNotEmpty();
        assertThat(since(began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aSlowCprOpensTheFieldsForNameAndBirthdayAfterAMoment() {
        outside.cpr().misbehave(Fault.slow(Duration.ofSeconds(20)));
        CaseNumber number = citizen.begin(ApplicationType.LOST_EARNINGS);
        long began = System.nanoTime();
        OpenForm open = citizen.open(number, Task.APPLICATION);
        assertThat(since(began)).isLessThan(A_MOMENT);
        assertThat(open.form().validate(WISH.with("child", null)))
                .extracting(FieldError::key)
                .containsExactly("childName", "childBirthDate");

        Answers written =
                WISH.with("child", null)
                        .with("childName", "Oliver")
                        .with("childBirthDate", LocalDate.of(2015, 9, 9));
        citizen.write(number, Task.APPLICATION, written);
        citizen.send(number, Task.APPLICATION);
        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void aSilentCprOpensTheFieldsAndTheFormStaysAsItIs() {
        CaseNumber number = citizen.begin(ApplicationType.LOST_EARNINGS);
        outside.cpr().misbehave(Fault.of(Fault.Kind.DOWN));
        citizen.open(number, Task.APPLICATION);
        outside.cpr().behave();
        assertThat(citizen.open(number, Task.APPLICATION).form().validate(WISH.with("child", null)))
                .extracting(FieldError::key)
                .containsExactly("childName", "childBirthDate");
    }

    @Test
    void aSlowListOfDoctorsIsLeftOutAndThereLater() {
        outside.doctors().misbehave(Fault.slow(Duration.ofSeconds(4)));
        CaseNumber number = citizen.begin(ApplicationType.HEALTH_CARD);
        Answers near = HealthCardAnswers.changeOfDoctor(HealthCardAnswers.NEAR);
        citizen.write(number, Task.APPLICATION, near);
        long began = System.nanoTime();
        OpenForm open = citizen.open(number, Task.APPLICATION);
        assertThat(since(began)).isLessThan(A_MOMENT);
        assertThat(open.form().validate(near.with("doctor", "OTHER"))).isEmpty();

        outside.doctors().behave();
        await("the list is there")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () ->
                                citizen.open(number, Task.APPLICATION)
                                        .form()
                                        .validate(near)
                                        .isEmpty());
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
