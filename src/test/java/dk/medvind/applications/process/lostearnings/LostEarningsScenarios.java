package dk.medvind.applications.process.lostearnings;

import static org.mockito.Mockito.when;

import dk.medvind.applications.Completeness;
import dk.medvind.applications.GrantPlan;
import dk.medvind.applications.HearingPeriod;
import dk.medvind.applications.MonthPaid;
import dk.medvind.applications.Outcome;
import dk.medvind.applications.Received;
import dk.medvind.applications.SupplementPeriod;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.applications.process.approval.ApprovalProcess;
import dk.medvind.applications.process.common.CaseFacts;
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

/** Lost earnings on the engine, in a case where all goes well unless a scenario differs. */
abstract class LostEarningsScenarios extends ProcessTest {

    static final Instant DECISION_DUE = in(70);

    LostEarningsScenarios(FlowCoverage coverage) {
        super(
                coverage,
                List.of(
                        LostEarningsProcess.FACTS,
                        SupplementProcess.FACTS,
                        HearingProcess.FACTS,
                        ApprovalProcess.FACTS,
                        DecisionProcess.FACTS,
                        DeliveryProcess.FACTS),
                "processes/lost-earnings/lost-earnings.bpmn",
                "processes/common/supplement.bpmn",
                "processes/common/hearing.bpmn",
                "processes/common/approval.bpmn",
                "processes/common/decision.bpmn",
                "processes/common/delivery.bpmn",
                "forms/lost-earnings/application.form",
                "forms/lost-earnings/assessment.form",
                "forms/lost-earnings/reassessment.form",
                "forms/common/supplement.form",
                "forms/common/reach-citizen.form",
                "forms/common/hearing.form",
                "forms/common/approval.form",
                "forms/common/life-event.form",
                "forms/common/get-letter-through.form");
    }

    @BeforeEach
    void allGoesWell() {
        when(steps.receiveApplication(CASE)).thenReturn(new Received(NOW, DECISION_DUE, in(67)));
        when(steps.assessCompleteness(CASE))
                .thenReturn(new Completeness(true, false, DECISION_DUE));
        when(hearingSteps.sendHearing(CASE))
                .thenReturn(
                        new HearingPeriod(
                                NOW.plus(Duration.ofDays(11)), NOW.plus(Duration.ofDays(14))));
        when(steps.requestSupplement(CASE))
                .thenReturn(new SupplementPeriod(in(11), in(14), in(19)));
        when(steps.announceDelay(CASE)).thenReturn(in(98));
        when(steps.planGrant(CASE))
                .thenReturn(new GrantPlan(true, in(4), in(365), in(393), in(500)));
        when(steps.payMonth(CASE)).thenReturn(new MonthPaid(in(5000)));
    }

    static Instant in(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    LostEarningsProcess process() {
        return new LostEarningsProcess(processes);
    }

    /** A draft that the citizen writes on. */
    ProcessInstance begun() {
        process().begin(CASE, in(90));
        return instance(LostEarningsProcess.KEY);
    }

    /** A case that was sent, with all the system can do by itself done. */
    ProcessInstance submitted() {
        var instance = begun();
        processes.complete(open("fillInApplication"), Facts.none());
        systemWorks();
        return instance;
    }

    /** A case that was decided and told. */
    ProcessInstance decided(Outcome outcome) {
        var instance = submitted();
        processes.complete(open("assessApplication"), CaseFacts.decided(outcome, outcome.pays()));
        systemWorks();
        return instance;
    }
}
