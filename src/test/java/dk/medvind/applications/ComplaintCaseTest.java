package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.casework.WorkList;
import dk.medvind.forms.Answers;
import dk.medvind.simulators.Fault;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Complaints from the first word to the answer, on a real database, engine and outside systems over
 * the wire.
 */
@OnMedvindWithOutsideSystems
class ComplaintCaseTest {

    private static final Map<String, String> UPHELD = Map.of("reassessment", "UPHELD");

    @Autowired BeanFactory beans;

    private ComplainantAtWork work;
    private final LocalDate today = LocalDate.now(WorkList.COPENHAGEN);

    @BeforeEach
    void logIn() {
        work = ComplainantAtWork.in(beans);
    }

    @AfterEach
    void allAreWellAgain() {
        WithOutsideSystems.simulators().all().forEach(system -> system.behave());
    }

    @Test
    void aComplaintThatIsUpheldGoesToTheComplaintBodyWithTheFile() {
        CaseNumber number = work.refused();
        work.complains(number, "Jeg kan ikke læse skiltene.");
        assertThat(work.citizen().view(number).state()).isEqualTo(ApplicationState.IN_COMPLAINT);
        assertThat(work.newest(number).stage()).isEqualTo("REASSESSMENT");

        work.reassesses(number, UPHELD);
        work.until("it is forwarded", () -> work.newest(number).forwardedOn() != null);
        work.until(
                "the citizen is told",
                () -> work.letterTitles(number).contains("Din klage er sendt videre"));
        assertThat(work.letterTitles(number)).contains("Vi har fået din klage");
        assertThat(work.newest(number).forwardWay()).isEqualTo(ForwardWay.DIGITAL_POST);
        assertThat(WithOutsideSystems.simulators().digitalPost().atComplaintBody())
                .contains("Klage i sag " + number);
        assertThat(work.citizen().view(number).state()).isEqualTo(ApplicationState.FORWARDED);

        work.rules(number, Ruling.UPHELD, today);
        work.until("it is over", () -> work.newest(number).state() == ComplaintState.ENDED);
        assertThat(work.newest(number).stage()).isEqualTo("RULING.UPHELD");
        assertThat(work.citizen().view(number).state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(work.happened(number))
                .contains(
                        "COMPLAINT_RECEIVED",
                        "COMPLAINT_REASSESSED",
                        "COMPLAINT_FORWARDED",
                        "COMPLAINT_RULED",
                        "COMPLAINT_ENDED");
        assertThatThrownBy(() -> work.begins(number))
                .as("one complaint about one decision")
                .isInstanceOf(ComplaintRefused.class);
    }

    @Test
    void aComplaintThatIsRightLeadsToANewDecisionAndTheMoney() {
        CaseNumber number = work.refused();
        work.complains(number, "Jeg kan ikke læse skiltene.");
        work.reassesses(number, ComplainantAtWork.changed(Reassessed.FULLY_CHANGED, "1800.00"));
        work.until("it is over", () -> work.newest(number).state() == ComplaintState.ENDED);
        work.until("it is paid", () -> work.happened(number).contains("PAID"));
        assertThat(work.letterTitles(number)).contains("Ny afgørelse efter din klage");
        assertThat(work.newest(number).stage()).isEqualTo("CHANGE.FULLY_CHANGED");
        assertThat(work.overview(number).mayComplain()).as("about the new decision").isTrue();
    }

    @Test
    void whoGetsAPartIsAskedAndTheRestGoesOn() {
        CaseNumber number = work.decided(ExampleAnswers.partly("500.00"));
        work.complains(number, "De billige kan ikke bruges.");
        assertThatThrownBy(
                        () ->
                                work.reassesses(
                                        number,
                                        ComplainantAtWork.changed(
                                                Reassessed.PARTLY_CHANGED, "400.00")))
                .as("a complaint never gives less")
                .hasMessageContaining("not-more");
        work.reassesses(number, ComplainantAtWork.changed(Reassessed.PARTLY_CHANGED, "900.00"));
        work.until(
                "the citizen is asked",
                () -> work.citizen().view(number).waitsFor("maintainComplaint"));
        work.citizen().write(number, Task.MAINTAIN, Answers.of(Map.of("maintain", "YES")));
        work.citizen().send(number, Task.MAINTAIN);
        work.until("it is forwarded", () -> work.newest(number).forwardedOn() != null);
        work.until("the difference is paid", () -> !work.newest(number).changeOpen());
    }

    @Test
    void aCaseThatIsSentBackBeginsAgainUnderANewNumberWithWhatWasTold() {
        CaseNumber number = work.refused();
        work.complains(number, "Jeg kan ikke læse skiltene.");
        work.reassesses(number, UPHELD);
        work.rules(number, Ruling.REMANDED, today);
        work.until("the new case", () -> work.newest(number).newCase() != null);
        CaseNumber again = new CaseNumber(work.newest(number).newCase());
        assertThat(work.citizen().view(again).state()).isEqualTo(ApplicationState.STARTED_IN_VISIT);
        assertThat(work.citizen().open(again, Task.APPLICATION).answers().text("description"))
                .contains("Nye briller, de gamle er knust.");
        work.until(
                "the citizen is told",
                () -> work.letterTitles(number).contains("Din sag begynder forfra"));
    }

    @Test
    void aComplaintIsTakenBackAndMayBeMadeAgain() {
        CaseNumber number = work.refused();
        work.complains(number, "Jeg er uenig.");
        work.colleague().awaitTask(number, "reassessComplaint");
        work.withdraws(number);
        work.until(
                "it is confirmed",
                () -> work.letterTitles(number).contains("Din klage er trukket tilbage"));
        assertThat(work.newest(number).state()).isEqualTo(ComplaintState.WITHDRAWN);
        assertThat(work.citizen().view(number).state()).isEqualTo(ApplicationState.DECIDED);
        assertThatThrownBy(() -> work.withdraws(number)).isInstanceOf(ComplaintRefused.class);
        work.complains(number, "Jeg er uenig igen.");
        assertThat(work.newest(number).number()).isEqualTo(2);
    }

    @Test
    void whoeverDecidedSaysWhyNobodyElseLooksAgain() {
        CaseNumber number = work.refused();
        work.complains(number, "Jeg er uenig.");
        var task = work.decider().awaitTask(number, "reassessComplaint");
        var answers =
                Answers.of(Map.of("reassessment", "UPHELD", "reasons", "Vi har set på det igen."));
        assertThatThrownBy(() -> work.decider().complete(task, answers))
                .hasMessageContaining("own-decision");
        work.decider().complete(task, answers.with("ownDecision", "Kollegaen er på ferie."));
        work.until("it is forwarded", () -> work.newest(number).forwardedOn() != null);
    }

    @Test
    void aColleagueWhoWasFasterLosesNobodysWork() {
        CaseNumber number = work.refused();
        work.complains(number, "Jeg er uenig.");
        var task = work.colleague().awaitTask(number, "reassessComplaint");
        work.reassesses(number, UPHELD);
        assertThatThrownBy(
                        () ->
                                work.decider()
                                        .complete(
                                                task, Answers.of(Map.of("reassessment", "UPHELD"))))
                .isInstanceOf(dk.medvind.casework.TaskRefused.class);
        work.until("it is forwarded", () -> work.newest(number).forwardedOn() != null);
    }

    @Test
    void digitalPostMayBeDownForADay() {
        CaseNumber number = work.refused();
        work.complains(number, "Jeg er uenig.");
        work.colleague().awaitTask(number, "reassessComplaint");
        WithOutsideSystems.simulators().digitalPost().misbehave(Fault.of(Fault.Kind.DOWN));
        work.reassesses(number, UPHELD);
        work.until("it is written", () -> work.newest(number).cover() != null);
        assertThat(work.newest(number).forwardedOn()).isNull();
        WithOutsideSystems.simulators().digitalPost().behave();
        work.until("it is forwarded", () -> work.newest(number).forwardedOn() != null);
        assertThat(
                        WithOutsideSystems.simulators().digitalPost().atComplaintBody().stream()
                                .filter(("Klage i sag " + number)::equals))
                .as("once")
                .hasSize(1);
    }
}
