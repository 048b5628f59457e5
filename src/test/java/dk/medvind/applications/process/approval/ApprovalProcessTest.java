package dk.medvind.applications.process.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.workflow.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

class ApprovalProcessTest extends ProcessTest {

    private static final Instant DUE = NOW.plus(Duration.ofDays(2));

    ApprovalProcessTest() {
        super(
                FlowCoverage.of(ApprovalProcess.KEY),
                List.of(ApprovalProcess.FACTS),
                "processes/common/approval.bpmn",
                "forms/common/approval.form");
    }

    @Test
    void asksNobodyWhenTheAuthorMayDecideAlone() {
        processes.start(
                ApprovalProcess.KEY,
                CASE.value(),
                Facts.of(CaseFacts.APPROVAL_NEEDED, false).with(CaseFacts.APPROVED, true));
        assertThat(instance(ApprovalProcess.KEY)).as("still running").isNull();
        verify(approvalSteps, never()).openApprovalToFallback(any());
    }

    @Test
    void waitsForAnEmployeeAndEndsWithTheApproval() {
        var instance = proposed();
        BpmnAwareTests.assertThat(instance)
                .task("approveDecision")
                .hasCandidateGroup("caseworker")
                .hasDueDate(Date.from(DUE))
                .isNotAssigned();
        processes.complete(open("approveDecision"), ApprovalProcess.approved());
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("decisionApproved");
    }

    @Test
    void endsWithTheWordsToTheAuthor() {
        var instance = proposed();
        processes.complete(open("approveDecision"), ApprovalProcess.sentBack());
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("decisionSentBack");
    }

    @Test
    void isOpenedOnceToTheFallbackWhenNoLeaderAnswersAndStaysWithTheLeadersToo() {
        var instance = proposed();
        after(Duration.ofDays(3));
        after(Duration.ofDays(3));
        verify(approvalSteps, times(1)).openApprovalToFallback(CASE);
        BpmnAwareTests.assertThat(instance)
                .hasPassed("openToFallback")
                .isWaitingAt("approveDecision");
        processes.complete(open("approveDecision"), ApprovalProcess.approved());
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("decisionApproved");
    }

    private ProcessInstance proposed() {
        processes.start(
                ApprovalProcess.KEY,
                CASE.value(),
                Facts.of(CaseFacts.APPROVAL_NEEDED, true)
                        .with(CaseFacts.APPROVED, false)
                        .with(CaseFacts.APPROVAL_DUE, DUE));
        systemWorks();
        return instance(ApprovalProcess.KEY);
    }
}
