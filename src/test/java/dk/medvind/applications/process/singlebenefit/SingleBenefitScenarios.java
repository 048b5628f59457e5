package dk.medvind.applications.process.singlebenefit;

import static org.mockito.Mockito.when;

import dk.medvind.applications.Completeness;
import dk.medvind.applications.Notified;
import dk.medvind.applications.PostChannel;
import dk.medvind.applications.Received;
import dk.medvind.applications.SupplementPeriod;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.applications.process.supplement.SupplementProcess;
import dk.medvind.workflow.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;

/** The single benefit on the engine, in a case where all goes well unless a scenario differs. */
abstract class SingleBenefitScenarios extends ProcessTest {

    static final Instant DECISION_DUE = NOW.plus(Duration.ofDays(28));

    private static final Instant DRAFT_EXPIRES = NOW.plus(Duration.ofDays(90));
    private static final Instant DELAY_NOTICE = NOW.plus(Duration.ofDays(25));

    SingleBenefitScenarios(FlowCoverage coverage) {
        super(
                coverage,
                List.of(SingleBenefitProcess.FACTS, SupplementProcess.FACTS, DecisionProcess.FACTS),
                "processes/single-benefit/single-benefit.bpmn",
                "processes/common/supplement.bpmn",
                "processes/common/decision.bpmn",
                "forms/single-benefit/application.form",
                "forms/single-benefit/assessment.form",
                "forms/common/supplement.form",
                "forms/common/reach-citizen.form");
    }

    @BeforeEach
    void allGoesWell() {
        when(steps.receiveApplication(CASE))
                .thenReturn(new Received(NOW, DECISION_DUE, DELAY_NOTICE));
        when(steps.assessCompleteness(CASE))
                .thenReturn(new Completeness(true, false, DECISION_DUE));
        when(steps.choosePostChannel(CASE)).thenReturn(PostChannel.DIGITAL_POST);
        var notified = new Notified(NOW, NOW.plus(Duration.ofDays(28)));
        when(steps.sendDecisionByDigitalPost(CASE)).thenReturn(notified);
        when(steps.printDecision(CASE)).thenReturn(notified);
        when(steps.requestSupplement(CASE))
                .thenReturn(
                        new SupplementPeriod(
                                NOW.plus(Duration.ofDays(11)),
                                NOW.plus(Duration.ofDays(14)),
                                NOW.plus(Duration.ofDays(19))));
        when(steps.announceDelay(CASE)).thenReturn(DECISION_DUE.plus(Duration.ofDays(14)));
    }

    SingleBenefitProcess process() {
        return new SingleBenefitProcess(processes);
    }

    /** A draft that the citizen writes on. */
    ProcessInstance begun() {
        process().begin(CASE, DRAFT_EXPIRES);
        return instance(SingleBenefitProcess.KEY);
    }

    /** A case that was sent, with all the system can do by itself done. */
    ProcessInstance submitted() {
        var instance = begun();
        processes.complete(open("fillInApplication"), Facts.none());
        systemWorks();
        return instance;
    }
}
