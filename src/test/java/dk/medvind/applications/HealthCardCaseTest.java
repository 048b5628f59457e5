package dk.medvind.applications;

import static dk.medvind.applications.HealthCardAnswers.CLOSED;
import static dk.medvind.applications.HealthCardAnswers.FAR;
import static dk.medvind.applications.HealthCardAnswers.NEAR;
import static dk.medvind.applications.HealthCardAnswers.changeOfDoctor;
import static dk.medvind.applications.HealthCardAnswers.lostCard;
import static dk.medvind.applications.HealthCardAnswers.lostCardOfChild;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Form;
import dk.medvind.simulators.Fault;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Health cards and change of doctor on a real database, engine and outside systems over the wire.
 */
@OnMedvindWithOutsideSystems
class HealthCardCaseTest {

    @Autowired BeanFactory beans;

    private HealthCardWorld world;

    @BeforeEach
    void aNewCitizen() {
        world = HealthCardWorld.in(beans);
    }

    @AfterEach
    void allIsWell() {
        world.doctors().reset();
        world.cards().behave();
    }

    @Test
    void aFreeChangeOfDoctorRunsStraightThrough() {
        CaseNumber number = world.applies(changeOfDoctor(NEAR));
        world.awaitStory(number, "ORDERED", "DECISION_SENT", "CLOSED");

        assertThat(world.doctors().received().effects(number + ":chooseDoctor:0")).isEqualTo(1);
        assertThat(world.fee(number).state()).isEqualTo(FeeView.State.NONE);
        assertThat(world.story(number)).doesNotContain("FEE_ASKED", "RECEIPT_SENT");
        assertThat(world.citizen().view(number).complaintUntil()).isNull();
    }

    @Test
    void aLostCardIsOrderedWhenTheFeeIsPaid() {
        CaseNumber number = world.applies(lostCard());
        world.awaitFee(number);
        assertThat(world.fee(number).amount()).isEqualByComparingTo("225");
        assertThat(world.doctors().received().effects(number + ":orderCard")).isZero();

        world.opensPage(number);
        world.onThePage(number, 1, "PAID");
        assertThat(world.comesBack(number)).isEqualTo(FeeResult.PAID);

        world.awaitStory(number, "FEE_PAID", "ORDERED", "CLOSED");
        assertThat(world.doctors().received().effects(number + ":orderCard")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLOSED, FAR})
    void aDoctorWhoMustBeAskedIsACaseworkersMatter(String doctor) {
        CaseNumber number = world.applies(changeOfDoctor(doctor));
        var task = world.caseworker().awaitTask(number, "assessApplication");
        world.caseworker().complete(task, HealthCardAnswers.granted(NEAR));

        world.awaitStory(number, "ORDERED", "CLOSED");
        assertThat(world.doctors().received().effects(number + ":chooseDoctor:0")).isEqualTo(1);
    }

    @Test
    void aRefusalCanBeComplainedAbout() {
        CaseNumber number = world.applies(changeOfDoctor(CLOSED));
        var task = world.caseworker().awaitTask(number, "assessApplication");
        world.caseworker().complete(task, HealthCardAnswers.refused());

        world.awaitStory(number, "DECISION_SENT", "NOTIFIED");
        assertThat(world.citizen().view(number).state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(world.citizen().view(number).complaintUntil()).isNotNull();
    }

    @Test
    void aSilentListOfDoctorsStopsNobody() {
        world.doctors().misbehave(Fault.fail(503));
        CaseNumber number = world.citizen().begin(ApplicationType.HEALTH_CARD);
        Answers answers = changeOfDoctor("OTHER").with("doctorName", "Lægerne i Nabogaden");
        world.citizen().write(number, Task.APPLICATION, answers);

        Form form = world.citizen().open(number, Task.APPLICATION).form();
        assertThat(offers(form, "OTHER")).isTrue();
        assertThat(offers(form, NEAR)).isFalse();
        world.citizen().send(number, Task.APPLICATION);
        world.caseworker().awaitTask(number, "assessApplication");
    }

    @Test
    void aDoctorWhoClosedAfterTheChoiceCanStillBeSent() {
        CaseNumber number = world.citizen().begin(ApplicationType.HEALTH_CARD);
        world.citizen().write(number, Task.APPLICATION, changeOfDoctor(NEAR));
        Form form = world.citizen().open(number, Task.APPLICATION).form();
        assertThat(offers(form, NEAR)).isTrue();
        assertThat(offers(form, CLOSED)).isFalse();
        world.doctors().close(NEAR);
        world.citizen().send(number, Task.APPLICATION);
        world.caseworker().awaitTask(number, "assessApplication");
    }

    @Test
    void aParentWithCustodyOrdersForTheChild() {
        world = HealthCardWorld.in(beans, "830691-0184");
        CaseNumber number = world.applies(lostCardOfChild(LocalDate.of(2015, 9, 9)));
        world.awaitFee(number);
    }

    @Test
    void withoutCustodyInCprACaseworkerLooksAtIt() {
        CaseNumber number = world.applies(lostCardOfChild(LocalDate.of(2015, 9, 9)));
        world.caseworker().awaitTask(number, "assessApplication");
    }

    @Test
    void theSameCardTwiceIsLookedAt() {
        CaseNumber first = world.applies(lostCard());
        world.awaitFee(first);
        CaseNumber second = world.applies(lostCard());
        world.caseworker().awaitTask(second, "assessApplication");
    }

    @Test
    void whatWasOfferedIsKeptWithWhatWasSent() {
        CaseNumber number = world.applies(changeOfDoctor(NEAR));
        Form form = world.citizen().sent(number).get(0).form();
        assertThat(offers(form, NEAR)).isTrue();
        assertThat(offers(form, CLOSED)).isFalse();
    }

    private static boolean offers(Form form, String doctor) {
        return form.validate(changeOfDoctor(doctor)).stream()
                .noneMatch(error -> error.key().equals("doctor"));
    }
}
