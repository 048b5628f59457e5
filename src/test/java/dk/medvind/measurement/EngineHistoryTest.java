package dk.medvind.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import dk.medvind.OnRealPostgres;
import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.Completeness;
import dk.medvind.applications.DeliverySteps;
import dk.medvind.applications.LetterWritten;
import dk.medvind.applications.Notified;
import dk.medvind.applications.Outcome;
import dk.medvind.applications.PostChannel;
import dk.medvind.applications.Received;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.applications.process.singlebenefit.SingleBenefitProcess;
import dk.medvind.casework.WithoutWorkList;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.Processes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What the engine writes when a case is really run is what the report takes for granted. */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@ContextConfiguration(initializers = OnRealPostgres.class)
class EngineHistoryTest extends WithoutWorkList {

    private static final Instant NOW = Instant.now();
    private static final Milestones KNOWN = Milestones.SINGLE_BENEFIT;

    @MockitoBean ApplicationSteps steps;
    @MockitoBean DeliverySteps delivery;

    @Autowired SingleBenefitProcess process;
    @Autowired Processes processes;
    @Autowired TaskService tasks;
    @Autowired ManagementService jobs;
    @Autowired RuntimeService running;
    @Autowired EngineHistory history;

    @BeforeEach
    void stepsAnswer() {
        var due = NOW.plus(Duration.ofDays(28));
        when(steps.receiveApplication(any()))
                .thenReturn(new Received(NOW.minus(Duration.ofHours(2)), due, due.minusSeconds(9)));
        when(steps.assessCompleteness(any())).thenReturn(new Completeness(true, false, due));
        when(steps.choosePostChannel(any())).thenReturn(PostChannel.PRINT);
        when(steps.composeDecisionLetter(any())).thenReturn(new LetterWritten(1, null));
        when(delivery.recordNotification(any(), anyInt())).thenReturn(new Notified(NOW, due));
    }

    @Test
    void aDecidedCase() {
        var number = submitted(1);
        work(number);
        var task = open(number, "assessApplication");
        processes.claim(task, "a-caseworker");
        processes.complete(task, CaseFacts.decided(Outcome.REFUSED, false));
        work(number);

        var told = find(number);
        assertThat(KNOWN.fate(told)).isEqualTo(Fate.DECIDED);
        assertThat(told.start()).isEqualTo(told.received()).isBefore(told.begun());
        assertThat(KNOWN.complete(told)).isPresent();
        assertThat(visit(told, "assessApplication").hands())
                .singleElement()
                .satisfies(hand -> assertThat(hand.person()).isEqualTo("a-caseworker"));
        assertThat(visit(told, "collectIncome").over()).isTrue();
        assertThat(told.visits())
                .filteredOn(v -> v.step().equals("collectIncome"))
                .as("the job and its step are one visit")
                .hasSize(1);
        assertThat(visit(told, "complaintWindow").over()).isFalse();
        assertThat(told.ended()).isNull();
        assertThat(told.example()).isFalse();
    }

    @Test
    void aWithdrawnCase() {
        var number = submitted(2);
        work(number);
        process.withdraw(number);
        work(number);

        var told = find(number);
        assertThat(KNOWN.fate(told)).isEqualTo(Fate.WITHDRAWN);
        assertThat(visit(told, "assessApplication").over()).isTrue();
        assertThat(told.ended()).isNotNull();
    }

    @Test
    void aStepThatGaveUp() {
        doThrow(new IllegalStateException()).when(steps).collectIncome(any());
        var number = submitted(3);
        jobs.executeJob(job(number, "informAndDecide"));
        var job = job(number, "collectIncome");
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThatThrownBy(() -> jobs.executeJob(job)).isNotNull();
        }
        var failing = find(number);
        assertThat(failing.failures()).hasSize(1);
        assertThat(visit(failing, "collectIncome").over()).isFalse();
        assertThat(KNOWN.fate(failing)).isEqualTo(Fate.OPEN);

        doNothing().when(steps).collectIncome(any());
        processes.retry(job);
        jobs.executeJob(job);
        var recovered = find(number);
        assertThat(recovered.failures()).hasSize(1);
        assertThat(visit(recovered, "collectIncome").over()).isTrue();
    }

    private CaseNumber submitted(int serial) {
        var number = CaseNumber.of(2026, serial);
        process.begin(number, NOW.plus(Duration.ofDays(30)));
        processes.complete(open(number, "fillInApplication"), Facts.none());
        return number;
    }

    private void work(CaseNumber number) {
        for (var id = due(number); id != null; id = due(number)) {
            jobs.executeJob(id);
        }
    }

    private String due(CaseNumber number) {
        return jobs.createJobQuery().messages().list().stream()
                .filter(job -> ofCase(job.getProcessInstanceId(), number))
                .map(job -> job.getId())
                .findFirst()
                .orElse(null);
    }

    private String job(CaseNumber number, String step) {
        return jobs.createJobQuery().activityId(step).list().stream()
                .filter(job -> ofCase(job.getProcessInstanceId(), number))
                .map(job -> job.getId())
                .findFirst()
                .orElseThrow();
    }

    private boolean ofCase(String instance, CaseNumber number) {
        return running.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .processInstanceBusinessKey(number.value())
                        .count()
                == 1;
    }

    private String open(CaseNumber number, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(step)
                .singleResult()
                .getId();
    }

    private CaseHistory find(CaseNumber number) {
        var today = LocalDate.now(Period.COPENHAGEN);
        var root =
                running.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .rootProcessInstances()
                        .singleResult();
        return history
                .cases("single-benefit", new Period(today.minusDays(1), today), Instant.now())
                .stream()
                .filter(
                        one ->
                                root == null
                                        ? one.ended() != null
                                        : one.visits().get(0).process().equals(root.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Visit visit(CaseHistory told, String step) {
        return told.first(Set.of(step)).orElseThrow();
    }
}
