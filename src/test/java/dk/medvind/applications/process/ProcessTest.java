package dk.medvind.applications.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.HealthCardSteps;
import dk.medvind.applications.HearingSteps;
import dk.medvind.applications.PensionSteps;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.TestEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
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
    protected final HearingSteps hearingSteps = Mockito.mock(HearingSteps.class);
    protected final PensionSteps pensionSteps = Mockito.mock(PensionSteps.class);
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
        beans.registerBean(HearingSteps.class, () -> hearingSteps);
        beans.registerBean(PensionSteps.class, () -> pensionSteps);
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
        Mockito.reset(steps, cardSteps, hearingSteps, pensionSteps);
        ClockUtil.setCurrentTime(Date.from(NOW));
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

    /** The instance of this process in the case. */
    protected ProcessInstance instance(String processKey) {
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(CASE.value())
                .processDefinitionKey(processKey)
                .singleResult();
    }

    private List<Job> due() {
        return managementService().createJobQuery().executable().orderByJobDuedate().asc().list();
    }
}
