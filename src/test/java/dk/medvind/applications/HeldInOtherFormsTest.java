package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.Answers;
import dk.medvind.integrations.OutsideCall.State;
import dk.medvind.integrations.OutsideCalls;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.Simulators;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Also lost earnings, pension and health card ask nobody for what registers hold. */
@OnMedvindWithOutsideSystems
class HeldInOtherFormsTest {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** Works at Café Solsikken; lives with her son. */
    private static final String PARENT = "830691-0184";

    private static final String ON_BENEFITS = "641184-0121";
    private static final Answers AT_WORK = Answers.of(Map.of("employment", "EMPLOYED"));

    private final Simulators outside = WithOutsideSystems.simulators();

    @Autowired BeanFactory beans;
    @Autowired OutsideCalls calls;

    @BeforeEach
    void forgetWhatWasAsked() {
        outside.employers().reset();
        outside.doctors().reset();
    }

    @AfterEach
    void allAreWellAgain() {
        outside.all().forEach(system -> system.behave());
    }

    @Test
    void theEmployerIsFoundFromTheIncomeRegisterAndAskedForByItsNumberAlone() {
        OpenForm open = opened(PARENT, ApplicationType.LOST_EARNINGS, AT_WORK, "employer");

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
        citizen.write(number, Task.APPLICATION, AT_WORK);
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            look(citizen, number);
                            return askedInVain(number, OutsideSystem.EMPLOYERS);
                        });
        assertThat(look(citizen, number).form().held("employer")).isEmpty();
    }

    @Test
    void wagesAndHoursAreThoseThatWereReported() {
        OpenForm open =
                opened(
                        PARENT,
                        ApplicationType.LOST_EARNINGS,
                        AT_WORK,
                        "grossBefore",
                        "hoursBefore");
        assertThat(open.answers().number("grossBefore").orElseThrow())
                .isEqualByComparingTo("15800");
        assertThat(open.answers().number("hoursBefore").orElseThrow()).isEqualByComparingTo("19.6");
        assertThat(open.form().held("grossBefore").orElseThrow().details(DANISH)).hasSize(3);
    }

    @Test
    void wagesAreNotLookedUpBeforeTheFormComesToThem() {
        outside.income().reset();
        var citizen = citizen(PARENT);
        look(citizen, citizen.begin(ApplicationType.LOST_EARNINGS));
        assertThat(outside.income().received().requests()).isEmpty();
    }

    @Test
    void aChildAtTheSameAddressLivesAtHome() {
        OpenForm open =
                opened(
                        PARENT,
                        ApplicationType.LOST_EARNINGS,
                        Answers.of(Map.of("child", "CHILD_1")),
                        "livesWith");
        assertThat(open.answers().text("livesWith")).contains("HOME");
        assertThat(open.form().held("livesWith").orElseThrow().source(DANISH))
                .startsWith("Fra CPR: I har samme adresse.");
    }

    @Test
    void whatAnApplicantForPensionLivesOnIsKnown() {
        OpenForm open =
                opened(
                        ON_BENEFITS,
                        ApplicationType.DISABILITY_PENSION,
                        Answers.empty(),
                        "currentBenefit",
                        "registeredIncome");
        assertThat(open.answers().text("currentBenefit")).contains("CASH_ASSISTANCE");
        assertThat(open.answers().number("registeredIncome").orElseThrow())
                .isEqualByComparingTo("12550");
    }

    @Test
    void whoChangesDoctorNeedNotSayWhomTheyHave() {
        OpenForm open =
                opened(ON_BENEFITS, ApplicationType.HEALTH_CARD, changes("ME"), "doctorNow");
        assertThat(open.answers().text("doctorNow")).contains("Lægerne ved Søen");
    }

    @Test
    void nobodysDoctorIsLookedUpForALostCardOrAChild() {
        var citizen = citizen(ON_BENEFITS);
        CaseNumber lost = citizen.begin(ApplicationType.HEALTH_CARD);
        citizen.write(
                lost,
                Task.APPLICATION,
                Answers.of(Map.of("purpose", "LOST_CARD", "forWhom", "ME")));
        look(citizen, lost);
        CaseNumber child = citizen.begin(ApplicationType.HEALTH_CARD);
        citizen.write(child, Task.APPLICATION, changes("CHILD"));
        look(citizen, child);
        assertThat(outside.doctors().received().requests())
                .noneMatch(request -> request.about().equals("opslag"));
    }

    @Test
    void aSilentRegisterOfDoctorsOpensTheQuestion() {
        outside.doctors().misbehave(Fault.fail(503));
        var citizen = citizen(ON_BENEFITS);
        CaseNumber number = citizen.begin(ApplicationType.HEALTH_CARD);
        citizen.write(number, Task.APPLICATION, changes("ME"));
        assertThat(look(citizen, number).form().held("doctorNow")).isEmpty();
    }

    private static Answers changes(String forWhom) {
        return Answers.of(Map.of("purpose", "CHANGE_DOCTOR", "forWhom", forWhom));
    }

    private OpenForm opened(String cpr, ApplicationType type, Answers answers, String... held) {
        var citizen = citizen(cpr);
        CaseNumber number = citizen.begin(type);
        citizen.open(number, Task.APPLICATION);
        citizen.write(number, Task.APPLICATION, answers);
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
