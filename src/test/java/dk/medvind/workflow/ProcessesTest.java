package dk.medvind.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ProcessesTest {

    private static final Variable<Boolean> URGENT = Variable.bool("urgent");
    private static final Variable<Instant> DUE = Variable.instant("dueDate");
    private static final Variable<Boolean> OTHER = Variable.bool("other");
    private static final String CASE = "MV-2026-000001-2";
    private static final Instant FRIDAY = Instant.parse("2026-11-27T11:00:00Z");

    private final List<String> news = new CopyOnWriteArrayList<>();
    private final List<TaskSnapshot> tasks = new CopyOnWriteArrayList<>();
    private final List<FailedStep> failures = new ArrayList<>();
    private boolean registerWorks = true;
    private ProcessEngine engine;
    private Processes processes;

    @BeforeAll
    void start() {
        var test =
                new TestEngine()
                        .facts(ProcessFacts.of("visit", URGENT, DUE))
                        .delegates(Map.of("askRegister", new AskRegister()))
                        .watchedBy(new Tasks())
                        .watchedBy(new Failures());
        engine = test.start();
        processes = test.processes(engine);
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("workflow/visit.bpmn")
                .deploy();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @BeforeEach
    void forget() {
        var running = engine.getRuntimeService();
        running.createProcessInstanceQuery()
                .list()
                .forEach(process -> running.deleteProcessInstance(process.getId(), "next test"));
        news.clear();
        tasks.clear();
        failures.clear();
        registerWorks = true;
    }

    @Test
    void tellsWatchersOfATaskFromCreationToCompletion() {
        processes.start("visit", CASE, Facts.of(URGENT, true).with(DUE, FRIDAY));
        var task = tasks.get(0);
        processes.claim(task.taskId(), "sagsbehandler1");
        processes.assign(task.taskId(), null);
        processes.complete(task.taskId(), Facts.none());

        assertThat(news).containsExactly("created", "assigned", "assigned", "ended");
        assertThat(task.caseNumber()).isEqualTo(CASE);
        assertThat(task.processKey()).isEqualTo("visit");
        assertThat(task.activityId()).isEqualTo("planVisit");
        assertThat(task.name()).isEqualTo("Planlæg besøg");
        assertThat(task.formKey()).isEqualTo("visit-plan");
        assertThat(task.candidateGroup()).isEqualTo("borgercenter-voksne");
        assertThat(task.due()).isEqualTo(FRIDAY);
        assertThat(task.taskKind()).isEqualTo(TaskKind.CASEWORKER);
        assertThat(task.timeOwner()).isEqualTo(TimeOwner.AUTHORITY);
        assertThat(task.release()).isNotBlank();
        assertThat(tasks.get(1).assignee()).isEqualTo("sagsbehandler1");
        assertThat(tasks.get(2).assignee()).isNull();
    }

    @Test
    void tellsWatchersThatATaskIsNoLongerNeeded() {
        processes.start("visit", CASE, Facts.of(URGENT, true).with(DUE, FRIDAY));
        processes.correlate("withdrawn", CASE, Facts.none());
        assertThat(news).containsExactly("created", "ended");
    }

    @Test
    void givesATaskToOneOfTwo() {
        processes.start("visit", CASE, Facts.of(URGENT, true).with(DUE, FRIDAY));
        var id = tasks.get(0).taskId();
        processes.claim(id, "sagsbehandler1");
        processes.claim(id, "sagsbehandler1");
        assertThatThrownBy(() -> processes.claim(id, "sagsbehandler2"))
                .isInstanceOf(TaskTaken.class);
        processes.complete(id, Facts.none());
        assertThatThrownBy(() -> processes.complete(id, Facts.none())).isInstanceOf(TaskGone.class);
        assertThatThrownBy(() -> processes.claim(id, "sagsbehandler2"))
                .isInstanceOf(TaskGone.class);
    }

    @Test
    void letsOneOfManyCompleteATaskAtOnce() throws Exception {
        processes.start("visit", CASE, Facts.of(URGENT, true).with(DUE, FRIDAY));
        var id = tasks.get(0).taskId();
        var all = Executors.newFixedThreadPool(8);
        var results = new ConcurrentLinkedQueue<String>();
        for (int i = 0; i < 8; i++) {
            all.execute(
                    () -> {
                        try {
                            processes.complete(id, Facts.none());
                            results.add("done");
                        } catch (RuntimeException e) {
                            results.add(e.getClass().getSimpleName());
                        }
                    });
        }
        all.shutdown();
        assertThat(all.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        // H2 stops some of the losers itself with a lock error; PostgreSQL lets all of them find
        // the task gone.
        assertThat(results).hasSize(8).containsOnlyOnce("done");
        assertThat(Set.of("done", "TaskGone", "ProcessEngineException")).containsAll(results);
    }

    @Test
    void refusesFactsTheProcessHasNotDeclared() {
        assertThatThrownBy(() -> processes.start("visit", CASE, Facts.of(OTHER, true)))
                .isInstanceOf(FactRefused.class)
                .hasMessage("The engine does not take other: it is no fact of visit");
    }

    @Test
    void refusesAMessageNobodyWaitsFor() {
        assertThatThrownBy(() -> processes.correlate("withdrawn", CASE, Facts.none()))
                .isInstanceOf(NobodyWaits.class);
    }

    @Test
    void handsAStepThatKeepsFailingToAPersonAndRunsItAgainWhenAsked() {
        registerWorks = false;
        processes.start("visit", CASE, Facts.of(URGENT, false).with(DUE, FRIDAY));
        var job = engine.getManagementService().createJobQuery().singleResult();
        while (failures.isEmpty()) {
            assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                    .isInstanceOf(StepFailed.class)
                    .hasMessageNotContaining("010101-1234");
        }
        var failed = failures.get(0);
        assertThat(failed.jobId()).isEqualTo(job.getId());
        assertThat(failed.caseNumber()).isEqualTo(CASE);
        assertThat(failed.processKey()).isEqualTo("visit");
        assertThat(failed.activityId()).isEqualTo("askRegister");
        assertThat(failed.activityName()).isEqualTo("Hent oplysninger");

        processes.retry(job.getId());
        assertThat(news).containsExactly("failed", "recovered");
        assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                .isInstanceOf(StepFailed.class);
        assertThat(news).containsExactly("failed", "recovered", "failed");

        registerWorks = true;
        processes.retry(job.getId());
        engine.getManagementService().executeJob(job.getId());
        assertThat(news).containsExactly("failed", "recovered", "failed", "recovered");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }

    private final class AskRegister extends Step {
        @Override
        protected void run(DelegateExecution execution) {
            if (!registerWorks) {
                throw new IllegalStateException("No answer about 010101-1234");
            }
        }
    }

    private final class Tasks implements TaskWatcher {
        @Override
        public void taskCreated(TaskSnapshot task) {
            note("created", task);
        }

        @Override
        public void taskAssigned(TaskSnapshot task) {
            note("assigned", task);
        }

        @Override
        public void taskEnded(TaskSnapshot task) {
            note("ended", task);
        }

        private void note(String event, TaskSnapshot task) {
            news.add(event);
            tasks.add(task);
        }
    }

    private final class Failures implements FailureWatcher {
        @Override
        public void stepFailed(FailedStep step) {
            news.add("failed");
            failures.add(step);
        }

        @Override
        public void stepRecovered(String jobId) {
            news.add("recovered");
        }
    }
}
