package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.WithOutsideSystems;
import dk.medvind.casework.CasePage;
import dk.medvind.casework.JournalNotes;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Scopes;
import dk.medvind.simulators.CprEventsSimulator;
import dk.medvind.simulators.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deaths, moves and protections that CPR tells of, from its list to an employee's answer. */
@OnMedvindWithOutsideSystems
class LifeEventsTest {

    /** Nobody else's test applies as this person. */
    private static final CprNumber KARIN = CprNumber.parse("900172-0152");

    private static final LocalDate ON = LocalDate.of(2026, 11, 20);

    @Autowired BeanFactory beans;
    @Autowired LifeEventRounds rounds;
    @Autowired WorkList workList;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate inTransaction;

    private final CprEventsSimulator cpr = WithOutsideSystems.simulators().cprEvents();
    private CitizenAtWork citizen;
    private CaseworkerAtWork caseworker;
    private CaseNumber number;

    @BeforeEach
    void aCaseThatIsBeingAssessed() {
        rounds.look();
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen(KARIN.value(), "Karin Eksempel"));
        caseworker =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
        number = citizen.apply(ExampleAnswers.urgent());
        caseworker.awaitTask(number, "assessApplication");
    }

    @AfterEach
    void nobodyDiesAnyMore() {
        cpr.reset();
        answerEverything();
    }

    @Test
    void aDeathAsksAPersonAndClosesNothing() {
        String before = stateOf();
        cpr.dies(KARIN, ON);
        rounds.look();
        assertThat(open("considerLifeEvent")).hasSize(1);
        assertThat(open("assessApplication")).as("goes on beside it").hasSize(1);
        assertThat(stateOf()).isEqualTo(before);
        assertThat(panels()).contains("applications/life-event-panel :: events");
    }

    @Test
    void theSameEventIsOneHoweverOftenItIsToldOrRead() {
        cpr.dies(KARIN, ON);
        cpr.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        rounds.look();
        rounds.look();
        assertThat(open("considerLifeEvent")).hasSize(1);
        assertThat(events()).isOne();
    }

    @Test
    void twoEventsAreOneTask() {
        cpr.moves(KARIN, "0147", ON);
        cpr.isProtected(KARIN, ON);
        rounds.look();
        assertThat(open("considerLifeEvent")).hasSize(1);
        assertThat(events()).isEqualTo(2);
        answer("GO_ON");
        assertThat(open("considerLifeEvent")).isEmpty();
        assertThat(panels()).doesNotContain("applications/life-event-panel :: events");
    }

    @Test
    void nothingIsDecidedBeforeSomebodyHasAnswered() {
        cpr.dies(KARIN, ON);
        rounds.look();
        WorkItem task = open("assessApplication").get(0);
        assertThatThrownBy(() -> caseworker.complete(task, ExampleAnswers.granted()))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("applications.life-event.letters-wait");
        answer("GO_ON");
        caseworker.complete(open("assessApplication").get(0), ExampleAnswers.granted());
        assertThat(stateOf()).isEqualTo("DECIDED");
    }

    @Test
    void timersStandStillUntilSomebodyHasAnswered() {
        cpr.dies(KARIN, ON);
        rounds.look();
        assertThat(timers("suspension_state_ = 2")).isPositive();
        answer("GO_ON");
        assertThat(timers("suspension_state_ = 2")).isZero();
        assertThat(timers("suspension_state_ = 1")).isPositive();
    }

    @Test
    void aPersonClosesTheCaseAndSaysWhy() {
        cpr.dies(KARIN, ON);
        rounds.look();
        answer("CLOSE");
        assertThat(stateOf()).isEqualTo("CLOSED");
        assertThat(open("assessApplication")).isEmpty();
        assertThat(
                        Scopes.as(
                                        caseworker.acting(),
                                        () ->
                                                beans.getBean(JournalNotes.class)
                                                        .of(caseworker.acting(), number.value()))
                                .get(0)
                                .words())
                .isEqualTo("Talt med boet.");
    }

    @Test
    void peopleWithoutACaseLeaveNoTrace() {
        long before = stored();
        cpr.dies(CprNumber.parse("720358-0120"), ON);
        rounds.look();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aSilentCprIsAskedAgainFromWhereItWas() {
        cpr.dies(KARIN, ON);
        cpr.misbehaveOnce(Fault.fail(503));
        rounds.look();
        assertThat(open("considerLifeEvent")).isEmpty();
        rounds.look();
        assertThat(open("considerLifeEvent")).hasSize(1);
    }

    @Test
    void anAddressThatBecomesProtectedIsHiddenInTheCaseItWasFetchedFor() {
        cpr.isProtected(KARIN, ON);
        rounds.look();
        var shown =
                view().panels().stream()
                        .map(CasePage.Shown::model)
                        .filter(Panels.RegistersShown.class::isInstance)
                        .map(Panels.RegistersShown.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(shown.protectedAddress()).isTrue();
        assertThat(shown.registers().get(0).extract().lines())
                .extracting(Extract.Line::label)
                .contains("applications.register.cpr.status")
                .doesNotContain("applications.register.cpr.address");
    }

    private void answer(String what) {
        open("considerLifeEvent")
                .forEach(
                        task ->
                                caseworker.complete(
                                        task,
                                        Answers.of(
                                                Map.of(
                                                        "lifeEventAnswer",
                                                        what,
                                                        "lifeEventNote",
                                                        "Talt med boet."))));
    }

    private void answerEverything() {
        answer("GO_ON");
    }

    private List<WorkItem> open(String activity) {
        return Scopes.as(caseworker.acting(), () -> workList.openOn(number.value())).stream()
                .filter(item -> item.activity().equals(activity))
                .toList();
    }

    private CasePage.View view() {
        ActingContext acting = caseworker.acting();
        return Scopes.as(acting, () -> beans.getBean(CasePage.class).open(acting, number.value()));
    }

    private List<String> panels() {
        return view().panels().stream().map(CasePage.Shown::fragment).toList();
    }

    private String stateOf() {
        return asSystem(
                () ->
                        sql.sql("select state from application where case_number = ?")
                                .param(number.value())
                                .query(String.class)
                                .single());
    }

    private long events() {
        return asSystem(
                () ->
                        sql.sql(
                                        "select count(*) from life_event l join application a on a.id = l.application_id where a.case_number = ?")
                                .param(number.value())
                                .query(Long.class)
                                .single());
    }

    private long stored() {
        return asSystem(
                () -> sql.sql("select count(*) from life_event").query(Long.class).single());
    }

    private long timers(String which) {
        return asSystem(
                () ->
                        sql.sql(
                                        "select count(*) from engine.act_ru_job j join engine.act_ru_execution e on e.id_ = j.process_instance_id_"
                                                + " where e.business_key_ = ? and j.type_ = 'timer' and j."
                                                + which)
                                .param(number.value())
                                .query(Long.class)
                                .single());
    }

    private <T> T asSystem(Supplier<T> question) {
        return Scopes.asSystem(() -> inTransaction.execute(tx -> question.get()));
    }
}
