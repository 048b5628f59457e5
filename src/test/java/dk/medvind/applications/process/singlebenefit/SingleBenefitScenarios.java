package dk.medvind.applications.process.singlebenefit;

import static org.mockito.Mockito.when;

import dk.medvind.applications.Completeness;
import dk.medvind.applications.HearingPeriod;
import dk.medvind.applications.Received;
import dk.medvind.applications.SupplementPeriod;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.applications.process.approval.ApprovalProcess;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.applications.process.delivery.DeliveryProcess;
import dk.medvind.applications.process.hearing.HearingProcess;
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
                List.of(
                        SingleBenefitProcess.FACTS,
                        SupplementProcess.FACTS,
                        HearingProcess.FACTS,
                        ApprovalProcess.FACTS,
                        DecisionProcess.FACTS,
                        DeliveryProcess.FACTS),
                "processes/single-benefit/single-benefit.bpmn",
                "processes/common/supplement.bpmn",
                "processes/common/hearing.bpmn",
                "processes/common/approval.bpmn",
                "processes/common/decision.bpmn",
                "processes/common/delivery.bpmn",
                "forms/single-benefit/application.form",
                "forms/single-benefit/assessment.form",
                "forms/common/supplement.form",
                "forms/common/reach-citizen.form",
                "forms/common/hearing.form",
                "forms/common/approval.form",
                "forms/common/life-event.form",
                "forms/common/get-letter-through.form");
    }

    @BeforeEach
    void allGoesWell() {
        when(steps.receiveApplication(CASE))
                .thenReturn(new Received(NOW, DECISION_DUE, DELAY_NOTICE));
        when(steps.assessCompleteness(CASE))
                .thenReturn(new Completeness(true, false, DECISION_DUE));
        when(hearingSteps.sendHearing(CASE))
                .thenReturn(
                        new HearingPeriod(
                                NOW.plus(Duration.ofDays(11)), NOW.plus(Duration.ofDays(14))));
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
