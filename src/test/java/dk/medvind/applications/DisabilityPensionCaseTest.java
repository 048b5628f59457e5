package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.TaskRefused;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Filled;
import dk.medvind.forms.Forms;
import dk.medvind.forms.Prose;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import dk.medvind.letters.Letters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Cases of disability pension from the first word to Udbetaling Danmark, on a real database, engine
 * and outside systems over the wire.
 */
@OnMedvindWithOutsideSystems
class DisabilityPensionCaseTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Autowired Letters letters;
    @Autowired Forms forms;
    @Autowired BeanFactory beans;

    private CitizenAtWork citizen;
    private CaseworkerAtWork caseworker;
    private CaseworkerAtWork leader;

    @BeforeEach
    void logIn() {
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("830691-0184", "Maria Lund Sørensen"));
        caseworker =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
        leader =
                CaseworkerAtWork.in(
                        beans, actors.leader(Administration.SOCIAL, "Borgercenter Voksne"));
    }

    @Test
    void aRequestGoesOverPlanTeamAndHearingToUdbetalingDanmark() {
        CaseNumber number = apply("ON_REQUEST");
        does(number, "preparePlan", ExamplePension.plan());
        does(number, "holdTeamMeeting", ExamplePension.teamMeeting());

        await("the citizen is heard").atMost(SOON).until(() -> waits(number, "commentOnBasis"));
        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.IN_HEARING);
        assertThat(letterTitles(number)).contains("Sig din mening, før vi svarer");

        says(number, Map.of("hearingAnswer", "MORE_TIME"));
        await("more time is confirmed")
                .atMost(SOON)
                .until(() -> letterTitles(number).size() >= 3 && waits(number, "commentOnBasis"));
        says(number, Map.of("hearingAnswer", "COMMENTS", "hearingComments", "Det passer."));

        var task = caseworker.awaitTask(number, "assessApplication");
        assertThatThrownBy(
                        () ->
                                caseworker.complete(
                                        task,
                                        ExamplePension.granted()
                                                .with("checkedPoints", List.of("CLARIFIED"))))
                .isInstanceOf(TaskRefused.class);
        caseworker.complete(task, ExamplePension.granted());
        approves(number);
        awaitHappening(number, Kind.DOMUS_INFORMED);

        var told = WithOutsideSystems.simulators().pensions().find(number.value()).orElseThrow();
        assertThat(told.paidFrom()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(told.citizen()).isEqualTo("8306910184");
        assertThat(happened(number))
                .contains("PENSION_PAYER_TOLD", "HEARING_ANSWERED", "TEAM_MET")
                .doesNotContain("PAID");
        assertThat(story(number))
                .as("only the applicant's own money is looked up")
                .contains(Kind.INCOME, Kind.BENEFITS)
                .doesNotContain(Kind.SPOUSE_INCOME, Kind.SPOUSE_BENEFITS);
    }

    @Test
    void aCaseFromTheJobCentreCanGoBackThere() {
        CaseNumber number = apply("JOB_CENTRE");
        does(number, "receiveJobCentrePapers", ExamplePension.jobCentre());
        does(number, "preparePlan", ExamplePension.plan());
        does(number, "holdTeamMeeting", ExamplePension.teamMeeting());
        await().atMost(SOON).until(() -> waits(number, "commentOnBasis"));
        says(number, Map.of("hearingAnswer", "NO_COMMENTS"));

        var task = caseworker.awaitTask(number, "assessApplication");
        assertThatThrownBy(
                        () ->
                                caseworker.complete(
                                        task, ExamplePension.refused("REFUSED_WITHOUT_TEAM")))
                .isInstanceOf(TaskRefused.class);
        caseworker.complete(task, ExamplePension.refused("RETURNED_TO_JOB_CENTRE"));
        approves(number);
        awaitHappening(number, Kind.DOMUS_INFORMED);
        awaitHappening(number, Kind.NOTIFIED);
        assertThat(letterTitles(number)).contains("Svar på din ansøgning om førtidspension");
        assertThat(WithOutsideSystems.simulators().pensions().find(number.value())).isEmpty();
    }

    @Test
    void aRequestBeyondDoubtIsRefusedWithoutTheTeamButNeverUnheard() {
        CaseNumber number = apply("DONT_KNOW");
        does(number, "clarifyTrack", Answers.of(Map.of("wish", "ON_REQUEST", "note", "Aftalt.")));
        does(number, "preparePlan", ExamplePension.plan().with("beyondDoubt", "YES"));
        await().atMost(SOON).until(() -> waits(number, "commentOnBasis"));
        says(number, Map.of("hearingAnswer", "NO_COMMENTS"));
        var task = caseworker.awaitTask(number, "assessApplication");
        assertThatThrownBy(
                        () ->
                                caseworker.complete(
                                        task, ExamplePension.refused("RETURNED_TO_JOB_CENTRE")))
                .isInstanceOf(TaskRefused.class);
        caseworker.complete(task, ExamplePension.refused("REFUSED_WITHOUT_TEAM"));
        approves(number);
        awaitHappening(number, Kind.DECISION_SENT);
        assertThat(happened(number)).doesNotContain("TEAM_MET");
    }

    @Test
    void whoHasAllTheTimeThereIsIsToldSoWhenAnswering() {
        CaseNumber number = apply("ON_REQUEST");
        does(number, "preparePlan", ExamplePension.plan());
        does(number, "holdTeamMeeting", ExamplePension.teamMeeting());
        for (int asked = 1; asked <= 3; asked++) {
            awaitHearing(number, asked);
            assertThat(isLastDay(number)).isFalse();
            says(number, Map.of("hearingAnswer", "MORE_TIME"));
        }
        awaitHearing(number, 4);
        assertThat(isLastDay(number)).isTrue();
    }

    private void awaitHearing(CaseNumber number, int times) {
        await("asked for the " + times + ". time")
                .atMost(SOON)
                .until(
                        () ->
                                Collections.frequency(story(number), Kind.HEARING_ASKED) == times
                                        && waits(number, "commentOnBasis"));
    }

    /** Whether the page says that there is no more time to give. */
    private boolean isLastDay(CaseNumber number) {
        var open = citizen.open(number, Task.HEARING);
        var page = open.form().page(1).orElseThrow();
        var view =
                forms.page(open.form(), page, Filled.with(open.answers()), List.of(), Locale.ROOT);
        return view.components().stream()
                .filter(Prose.class::isInstance)
                .map(Prose.class::cast)
                .anyMatch(text -> view.html(text).contains("al den tid, vi kan give"));
    }

    private CaseNumber apply(String wish) {
        CaseNumber number = citizen.begin(ApplicationType.DISABILITY_PENSION);
        citizen.write(number, Task.APPLICATION, ExamplePension.application(wish));
        citizen.send(number, Task.APPLICATION);
        return number;
    }

    /** Every decision about a pension is seen by a second person. */
    private void approves(CaseNumber number) {
        leader.complete(
                leader.awaitTask(number, "approveDecision"),
                Answers.of(Map.of("approval", "APPROVE")));
    }

    private void does(CaseNumber number, String activity, Answers answers) {
        caseworker.complete(caseworker.awaitTask(number, activity), answers);
    }

    private void says(CaseNumber number, Map<String, ?> answers) {
        citizen.write(number, Task.HEARING, Answers.of(answers));
        citizen.send(number, Task.HEARING);
    }

    private boolean waits(CaseNumber number, String activity) {
        return citizen.view(number).waitsFor(activity);
    }

    private List<String> letterTitles(CaseNumber number) {
        var id = citizen.view(number).id();
        return Scopes.as(citizen.acting(), () -> letters.of(citizen.acting(), id)).stream()
                .map(letter -> letter.title())
                .toList();
    }

    private void awaitHappening(CaseNumber number, Kind kind) {
        await(kind.name())
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> happened(number).contains(kind.name()));
    }

    private List<String> happened(CaseNumber number) {
        return citizen.view(number).story().stream().map(ApplicationSummary.Step::what).toList();
    }

    private List<Kind> story(CaseNumber number) {
        return happened(number).stream().map(Kind::valueOf).toList();
    }
}
