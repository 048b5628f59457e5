package dk.medvind.applications.process.disabilitypension;

import static org.mockito.Mockito.when;

import dk.medvind.applications.Completeness;
import dk.medvind.applications.HearingAnswer;
import dk.medvind.applications.HearingPeriod;
import dk.medvind.applications.PensionSteps.PreparationChosen;
import dk.medvind.applications.PensionSteps.TrackChosen;
import dk.medvind.applications.PensionTrack;
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

/**
 * The disability pension on the engine, in a case on the citizen's request in which the team meets,
 * unless a scenario differs.
 */
abstract class DisabilityPensionScenarios extends ProcessTest {

    static final Instant DECISION_DUE = NOW.plus(Duration.ofDays(90));
    static final Instant STATEMENT_DUE = NOW.plus(Duration.ofDays(42));

    DisabilityPensionScenarios(FlowCoverage coverage) {
        super(
                coverage,
                List.of(
                        DisabilityPensionProcess.FACTS,
                        SupplementProcess.FACTS,
                        HearingProcess.FACTS,
                        ApprovalProcess.FACTS,
                        DecisionProcess.FACTS,
                        DeliveryProcess.FACTS),
                "processes/disability-pension/disability-pension.bpmn",
                "processes/common/supplement.bpmn",
                "processes/common/hearing.bpmn",
                "processes/common/approval.bpmn",
                "processes/common/decision.bpmn",
                "processes/common/delivery.bpmn",
                "forms/disability-pension/application.form",
                "forms/disability-pension/track.form",
                "forms/disability-pension/job-centre.form",
                "forms/disability-pension/plan.form",
                "forms/disability-pension/statement.form",
                "forms/disability-pension/chase.form",
                "forms/disability-pension/team.form",
                "forms/disability-pension/assessment.form",
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
                .thenReturn(new Received(NOW, DECISION_DUE, NOW.plus(Duration.ofDays(87))));
        when(steps.assessCompleteness(CASE))
                .thenReturn(new Completeness(true, false, DECISION_DUE));
        when(steps.requestSupplement(CASE))
                .thenReturn(
                        new SupplementPeriod(
                                NOW.plus(Duration.ofDays(11)),
                                NOW.plus(Duration.ofDays(14)),
                                NOW.plus(Duration.ofDays(19))));
        when(steps.announceDelay(CASE)).thenReturn(DECISION_DUE.plus(Duration.ofDays(28)));
        when(hearingSteps.sendHearing(CASE))
                .thenReturn(
                        new HearingPeriod(
                                NOW.plus(Duration.ofDays(11)), NOW.plus(Duration.ofDays(14))));
        when(pensionSteps.assembleBasis(CASE)).thenReturn(true);
        track(PensionTrack.ON_REQUEST);
        preparation(true, false);
    }

    void track(PensionTrack track) {
        when(pensionSteps.choosePensionTrack(CASE))
                .thenReturn(new TrackChosen(track, NOW.plus(Duration.ofDays(28))));
    }

    void preparation(boolean team, boolean statement) {
        when(pensionSteps.chooseTeamAndClinic(CASE))
                .thenReturn(
                        new PreparationChosen(
                                team, NOW.plus(Duration.ofDays(28)), statement, STATEMENT_DUE));
    }

    DisabilityPensionProcess process() {
        return new DisabilityPensionProcess(processes);
    }

    /** A draft that the citizen writes on. */
    ProcessInstance begun() {
        process().begin(CASE, NOW.plus(Duration.ofDays(90)));
        return instance(DisabilityPensionProcess.KEY);
    }

    /** A case that was sent, with all the system can do by itself done. */
    ProcessInstance submitted() {
        var instance = begun();
        done("fillInApplication", Facts.none());
        return instance;
    }

    /** A case whose plan is written. */
    ProcessInstance planned() {
        var instance = submitted();
        done("preparePlan", Facts.none());
        return instance;
    }

    /** A case that lies with the caseworker after team and hearing. */
    ProcessInstance heard() {
        var instance = planned();
        done("holdTeamMeeting", Facts.none());
        done("commentOnBasis", HearingProcess.answered(HearingAnswer.COMMENTS));
        return instance;
    }

    void done(String activity, Facts facts) {
        processes.complete(open(activity), facts);
        systemWorks();
    }
}
