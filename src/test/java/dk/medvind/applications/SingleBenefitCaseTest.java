package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.casework.CasePage;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import dk.medvind.letters.Weekdays;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One case from the first word to the money, on a real database, engine and outside systems over
 * the wire.
 */
@OnMedvindWithOutsideSystems
class SingleBenefitCaseTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Autowired CasePage casePage;
    @Autowired BeanFactory beans;

    private CitizenAtWork citizen;
    private CaseworkerAtWork caseworker;
    private ActingContext elsewhere;

    @BeforeEach
    void logIn() {
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        caseworker =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
        elsewhere = actors.caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort");
    }

    @Test
    void aCaseGoesFromTheCitizenThroughASupplementToTheMoney() {
        CaseNumber number = citizen.apply(ExampleAnswers.glasses());
        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.SUBMITTED);

        await("the citizen is asked for papers")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> citizen.view(number).waitsFor("provideSupplement"));
        citizen.write(
                number,
                Task.SUPPLEMENT,
                Answers.of(Map.of("answer", "Jeg har ikke flere papirer.", "cannotGet", "NO")));
        citizen.send(number, Task.SUPPLEMENT);

        WorkItem task = caseworker.awaitTask(number, "assessApplication");
        assertThat(look(caseworker.acting(), number).name())
                .as("the name is what CPR says")
                .isEqualTo("Anders Holm Kristensen");
        assertThatThrownBy(() -> look(elsewhere, number)).isInstanceOf(NotFoundForYou.class);
        caseworker.complete(task, ExampleAnswers.granted());

        await("the decision is sent and paid")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () -> assertThat(happened(number)).contains("DOMUS_INFORMED", "NOTIFIED"));
        assertThat(citizen.view(number).complaintUntil())
                .matches(end -> end.equals(Weekdays.onOrAfter(end)), "ends on a weekday");
        assertThat(happened(number)).contains("RECEIPT_SENT", "DECISION_SENT", "PAID");
    }

    private CasePage.View look(ActingContext acting, CaseNumber number) {
        return Scopes.as(acting, () -> casePage.open(acting, number.value()));
    }

    private List<String> happened(CaseNumber number) {
        return citizen.view(number).story().stream().map(ApplicationSummary.Step::what).toList();
    }
}
