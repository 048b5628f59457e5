package dk.medvind.applications;

import static dk.medvind.applications.HealthCardAnswers.CLOSED;
import static dk.medvind.applications.HealthCardAnswers.FAR;
import static dk.medvind.applications.HealthCardAnswers.NEAR;
import static dk.medvind.applications.HealthCardAnswers.changeOfDoctor;
import static dk.medvind.applications.HealthCardAnswers.lostCard;
import static dk.medvind.applications.HealthCardAnswers.lostCardOfChild;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.FormPage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Why orders of health cards and changes of doctor come back, one test for each cause: the citizen
 * is told before sending, or it is shown why no form can tell and what happens then.
 */
@OnMedvindWithOutsideSystems
class HealthCardReturnCausesTest {

    private static final LocalDate TODAY = LocalDate.now(Deadlines.COPENHAGEN);

    @Autowired BeanFactory beans;

    private HealthCardWorld world;
    private BeforeSending before;

    @BeforeEach
    void aNewCitizen() {
        world = HealthCardWorld.in(beans);
        before = BeforeSending.in(beans, world.citizen(), ApplicationType.HEALTH_CARD);
    }

    @AfterEach
    void allIsWell() {
        world.doctors().reset();
    }

    @Test
    void aCardThatComesByItselfIsSaid() {
        assertThat(before.hints(changeOfDoctor(NEAR))).contains("W_CARD_WITH_DOCTOR");
        assertThat(before.hints(lostCard().with("cardOnItsWay", "YES")))
                .contains("W_CARD_ON_ITS_WAY");
    }

    @Test
    void aDoctorWhoTakesNoNewPatientsIsNotOfferedAndSaid() {
        assertThat(before.wrong(changeOfDoctor("OTHER"))).isEmpty();
        assertThat(before.hints(changeOfDoctor(CLOSED))).contains("W_GP_CLOSED");
        assertThat(before.hints(changeOfDoctor(NEAR))).doesNotContain("W_GP_CLOSED");
    }

    @Test
    void aDoctorFarFromHomeIsSaid() {
        assertThat(before.hints(changeOfDoctor(FAR))).contains("W_GP_FAR");
        assertThat(before.hints(changeOfDoctor(NEAR))).doesNotContain("W_GP_FAR");
    }

    @Test
    void aFeeIsSaidBeforeItIsSentAndNeverTakenFromWhoHasMoved() {
        assertThat(before.hints(lostCard())).contains("W_FEE_APPLIES");
        assertThat(before.hints(changeOfDoctor(NEAR))).doesNotContain("W_FEE_APPLIES");
    }

    @Test
    void aFeeAfterADoctorHasClosedCanBeDisputedInTheForm() {
        var other = changeOfDoctor(NEAR).with("changeReason", "WANT_OTHER");
        assertThat(before.wrong(other)).containsExactly("feeView");
        assertThat(before.wrong(other.with("feeView", "DISPUTE"))).isEmpty();
        assertThat(before.wrong(changeOfDoctor(NEAR).with("changeReason", "DOCTOR_CLOSES")))
                .isEmpty();
    }

    @Test
    void aChildOldEnoughToChooseIsSaid() {
        assertThat(before.hints(lostCardOfChild(TODAY.minusYears(15)))).contains("W_CHILD_DECIDES");
        assertThat(before.hints(lostCardOfChild(TODAY.minusYears(15).plusDays(1))))
                .doesNotContain("W_CHILD_DECIDES");
    }

    /** Only CPR knows who has custody: the order is taken, and a caseworker looks at it. */
    @Test
    void aMissingCustodyIsACaseworkersMatter() {
        CaseNumber number = world.applies(lostCardOfChild(LocalDate.of(2015, 9, 9)));
        world.caseworker().awaitTask(number, "assessApplication");
    }

    /** Only the register knows the group: it refuses the choice, and a caseworker calls. */
    @Test
    void insuranceGroupTwoIsACaseworkersMatter() {
        world.doctors().insureInGroupTwo(world.cprNumber());
        CaseNumber number = world.applies(changeOfDoctor(NEAR));
        world.caseworker().awaitTask(number, "arrangeDoctor");
    }

    /** Nobody remembers every card: what is ordered already is found when the next is sent. */
    @Test
    void aCardThatIsOrderedAlreadyIsLookedAt() {
        CaseNumber first = world.applies(lostCard());
        world.awaitFee(first);
        CaseNumber second = world.applies(lostCard());
        world.caseworker().awaitTask(second, "assessApplication");
    }

    @Test
    void noPageAsksWhetherACardIsWantedAsWell() {
        OpenForm open =
                before.citizen().open(before.written(changeOfDoctor(NEAR)), Task.APPLICATION);
        List<String> pages =
                open.form().pages(open.answers()).stream()
                        .map(FormPage::title)
                        .map(title -> title == null ? "" : title.danish())
                        .toList();
        assertThat(pages).contains("Vælg læge").doesNotContain("Dit kort");
    }
}
