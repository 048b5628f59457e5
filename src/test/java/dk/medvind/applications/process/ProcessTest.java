package dk.medvind.applications.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import dk.medvind.applications.ApplicationProcess;
import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.ApprovalSteps;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.ComplaintSteps;
import dk.medvind.applications.CorrectionSteps;
import dk.medvind.applications.DeliverySteps;
import dk.medvind.applications.Dispatched;
import dk.medvind.applications.HealthCardSteps;
import dk.medvind.applications.HearingSteps;
import dk.medvind.applications.InvoiceSteps;
import dk.medvind.applications.LetterWritten;
import dk.medvind.applications.Notified;
import dk.medvind.applications.PensionSteps;
import dk.medvind.applications.PostChannel;
import dk.medvind.applications.Received;
import dk.medvind.applications.UnpaidMoneySteps;
import dk.medvind.applications.fileaccess.FileAccessSteps;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.TestEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.mockito.Mockito;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Scenarios on the engine as it is in production, in memory, with what the steps do mocked. A class
 * of scenarios that says so walks every sequence flow of its model, or it fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProcessTest {

    protected static final CaseNumber CASE = CaseNumber.of(2026, 123);
    protected static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    protected final ApplicationSteps steps = Mockito.mock(ApplicationSteps.class);
    protected final HealthCardSteps cardSteps = Mockito.mock(HealthCardSteps.class);
    protected final ApprovalSteps approvalSteps = Mockito.mock(ApprovalSteps.class);
    protected final DeliverySteps deliverySteps = Mockito.mock(DeliverySteps.class);
    protected final ComplaintSteps complaintSteps = Mockito.mock(ComplaintSteps.class);
    protected final CorrectionSteps correctionSteps = Mockito.mock(CorrectionSteps.class);
    protected final FileAccessSteps fileAccessSteps = Mockito.mock(FileAccessSteps.class);
    protected final HearingSteps hearingSteps = Mockito.mock(HearingSteps.class);
    protected final PensionSteps pensionSteps = Mockito.mock(PensionSteps.class);
    protected final InvoiceSteps invoiceSteps = Mockito.mock(InvoiceSteps.class);
    protected final UnpaidMoneySteps unpaidMoneySteps = Mockito.mock(UnpaidMoneySteps.class);
    protected Processes processes;

    private final FlowCoverage coverage;
    private final List<ProcessFacts> facts;
    private final String[] resources;
    private ProcessEngine engine;

    protected ProcessTest(FlowCoverage coverage, List<ProcessFacts> facts, String... resources) {
        this.coverage = coverage;
        this.facts = facts;
        this.resources = resources;
    }

    @BeforeAll
    void startEngine() {
        var beans = new AnnotationConfigApplicationContext();
        beans.registerBean(ApplicationSteps.class, () -> steps);
        beans.registerBean(HealthCardSteps.class, () -> cardSteps);
        beans.registerBean(ApprovalSteps.class, () -> approvalSteps);
        beans.registerBean(DeliverySteps.class, () -> deliverySteps);
        beans.registerBean(ComplaintSteps.class, () -> complaintSteps);
        beans.registerBean(CorrectionSteps.class, () -> correctionSteps);
        beans.registerBean(FileAccessSteps.class, () -> fileAccessSteps);
        beans.registerBean(HearingSteps.class, () -> hearingSteps);
        beans.registerBean(PensionSteps.class, () -> pensionSteps);
        beans.registerBean(InvoiceSteps.class, () -> invoiceSteps);
        beans.registerBean(UnpaidMoneySteps.class, () -> unpaidMoneySteps);
        var scanner = new ClassPathBeanDefinitionScanner(beans, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
        scanner.scan(ProcessTest.class.getPackageName());
        beans.refresh();

        var test = new TestEngine().delegates(beans.getBeansOfType(JavaDelegate.class));
        facts.forEach(test::facts);
        var settings = test.settings();
        var listeners = new ArrayList<>(settings.getCustomPostBPMNParseListeners());
        listeners.add(coverage);
        settings.setCustomPostBPMNParseListeners(listeners);
        engine = settings.buildProcessEngine();
        processes = test.processes(engine);

        var release = engine.getRepositoryService().createDeployment().name("test");
        for (String resource : resources) {
            release.addClasspathResource(resource);
        }
        release.deploy();
    }

    @BeforeEach
    void beginScenario() {
        AbstractAssertions.reset();
        AbstractAssertions.init(engine);
        Mockito.reset(
                steps,
                cardSteps,
                approvalSteps,
                deliverySteps,
                complaintSteps,
                correctionSteps,
                fileAccessSteps,
                hearingSteps,
                pensionSteps,
                invoiceSteps,
                unpaidMoneySteps);
        lettersArrive();
        ClockUtil.setCurrentTime(Date.from(NOW));
    }

    /** Unless a scenario says otherwise, letters go at once, on paper. */
    private void lettersArrive() {
        Mockito.when(steps.composeDecisionLetter(CASE)).thenReturn(new LetterWritten(1, null));
        Mockito.when(steps.choosePostChannel(CASE)).thenReturn(PostChannel.PRINT);
        Mockito.when(deliverySteps.recordNotification(CASE, 1))
                .thenReturn(new Notified(NOW, NOW.plus(Duration.ofDays(28))));
        Mockito.when(deliverySteps.letterDue(CASE)).thenReturn(NOW.plus(Duration.ofDays(2)));
        Mockito.when(deliverySteps.sendLetterByDigitalPost(CASE, 1))
                .thenReturn(
                        new Dispatched(
                                true, NOW.plus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(4))));
    }

    /** Decisions wait ten minutes before their letter goes. */
    protected void decisionsCanBeTakenBack() {
        Mockito.when(steps.composeDecisionLetter(CASE))
                .thenReturn(new LetterWritten(1, NOW.plus(Duration.ofMinutes(10))));
    }

    /** Whoever decided takes the sending back. */
    protected void takeBack() {
        processes.correlate(
                "decision.taken-back", CASE.value(), Facts.of(DecisionProcess.TAKEN_BACK, true));
        systemWorks();
    }

    @AfterEach
    void endScenario() {
        runtimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> runtimeService().deleteProcessInstance(id, "scenario over"));
        ClockUtil.reset();
    }

    @AfterAll
    void stopEngine() {
        AbstractAssertions.reset();
        engine.close();
        coverage.assertComplete();
    }

    /**
     * The days go by: timers that fall due go off, and the system does what it can do by itself.
     */
    protected void after(Duration duration) {
        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(duration)));
        systemWorks();
    }

    /** Everything that waits for nobody but the system is done. */
    protected void systemWorks() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            managementService().executeJob(due.get(0).getId());
        }
    }

    /** The same, though some of it fails and is to be tried again later. */
    protected void systemTries() {
        var tried = new HashSet<String>();
        for (List<Job> due = due();
                due.stream().anyMatch(job -> !tried.contains(job.getId()));
                due = due()) {
            Job job =
                    due.stream()
                            .filter(each -> !tried.contains(each.getId()))
                            .findFirst()
                            .orElseThrow();
            tried.add(job.getId());
            try {
                managementService().executeJob(job.getId());
            } catch (RuntimeException e) {
                // It is tried again later.
            }
        }
    }

    /** The id of the one task that is open in this step. */
    protected String open(String activity) {
        var tasks =
                engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(CASE.value())
                        .taskDefinitionKey(activity)
                        .list();
        if (tasks.size() != 1) {
            throw new AssertionError(tasks.size() + " tasks open in " + activity);
        }
        return tasks.get(0).getId();
    }

    /**
     * CPR tells of two things one after the other: somebody answers each, and nothing else moves.
     */
    protected void answersWhatCprTells(ApplicationProcess process, ProcessInstance instance) {
        for (int event = 1; event <= 2; event++) {
            process.lifeEvent(CASE, NOW.plus(Duration.ofDays(2)));
            BpmnAwareTests.assertThat(instance).isWaitingAt("considerLifeEvent");
            processes.complete(open("considerLifeEvent"), Facts.none());
            BpmnAwareTests.assertThat(instance).hasPassed("lifeEventConsidered");
        }
        BpmnAwareTests.assertThat(instance).isNotEnded().isNotWaitingAt("considerLifeEvent");
    }

    /**
     * Joined with another it ends and stands still; parted again it begins where it is looked
     * through, and may be joined once more.
     */
    protected void standsStillAndGoesOn(
            ApplicationProcess process, ProcessInstance instance, Received clock) {
        Assertions.assertThat(process.canJoin(CASE)).isTrue();
        process.join(CASE);
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("standsStill");
        Assertions.assertThat(process.canJoin(CASE)).isFalse();

        process.goOn(CASE, clock);
        systemWorks();
        Assertions.assertThat(process.canJoin(CASE)).isTrue();
    }

    /** The instance of this process in the case. */
    protected ProcessInstance instance(String processKey) {
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE.value())
                .processDefinitionKey(processKey)
                .singleResult();
    }

    private List<Job> due() {
        return managementService()
                .createJobQuery()
                .executable()
                .active()
                .orderByJobDuedate()
                .asc()
                .list();
    }
}
