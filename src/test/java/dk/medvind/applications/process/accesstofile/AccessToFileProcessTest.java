package dk.medvind.applications.process.accesstofile;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.NobodyWaits;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

class AccessToFileProcessTest extends ProcessTest {

    private static final Instant DUE = NOW.plus(Duration.ofDays(9));
    private static final Instant LAST_MORNING = NOW.plus(Duration.ofDays(8));

    AccessToFileProcessTest() {
        super(
                FlowCoverage.of(AccessToFileProcess.KEY),
                List.of(AccessToFileProcess.FACTS),
                "processes/access-to-file/access-to-file.bpmn",
                "forms/access-to-file/consider.form",
                "forms/access-to-file/decide.form");
    }

    @Test
    void somebodyLooksThroughTheFileWithinSevenWorkingDays() {
        var instance = begun();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("considerFile")
                .task("considerFile")
                .hasCandidateGroup("caseworker")
                .hasDueDate(Date.from(DUE));
    }

    @Test
    void whatIsDecidedIsExtractedAndThenTold() {
        var instance = begun();
        considers();
        BpmnAwareTests.assertThat(instance).isWaitingAt("decideFileAccess");
        verify(fileAccessSteps, never()).extractFile(any());
        decides(AccessToFileProcess.decided());
        BpmnAwareTests.assertThat(instance)
                .isEnded()
                .hasPassedInOrder("extractFile", "answerFileAccess", "fileAccessGiven");
        verify(fileAccessSteps).extractFile(CASE);
        verify(fileAccessSteps).answerFileAccess(CASE);
        verify(fileAccessSteps, never()).announceFileAccessDelay(any());
    }

    @Test
    void aFileThatGrewIsLookedThroughAgain() {
        var instance = begun();
        considers();
        decides(AccessToFileProcess.lookAgain());
        BpmnAwareTests.assertThat(instance).isWaitingAt("considerFile");
        verify(fileAccessSteps, never()).extractFile(any());
        considers();
        decides(AccessToFileProcess.decided());
        BpmnAwareTests.assertThat(instance).isEnded();
        verify(fileAccessSteps).answerFileAccess(CASE);
    }

    @Test
    void whoeverWaitsIsToldOnTheLastMorningAndTheWorkGoesOn() {
        var instance = begun();
        after(Duration.ofDays(7));
        verify(fileAccessSteps, never()).announceFileAccessDelay(any());
        after(Duration.ofDays(1).plusMinutes(1));
        BpmnAwareTests.assertThat(instance)
                .hasPassed("fileAccessDelayAnnounced")
                .isWaitingAt("considerFile");
        verify(fileAccessSteps).announceFileAccessDelay(CASE);
        considers();
        decides(AccessToFileProcess.decided());
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("fileAccessGiven");
    }

    @Test
    void isToldWhileItWaitsToBeDecidedToo() {
        var instance = begun();
        considers();
        after(Duration.ofDays(9));
        BpmnAwareTests.assertThat(instance)
                .hasPassed("announceFileAccessDelay")
                .isWaitingAt("decideFileAccess");
    }

    @Test
    void whoTakesTheWishBackEndsIt() {
        var instance = begun();
        considers();
        new AccessToFileProcess(processes).withdraw(CASE, 1);
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("fileAccessStopped");
        after(Duration.ofDays(10));
        verify(fileAccessSteps, never()).announceFileAccessDelay(any());
        Assertions.assertThatThrownBy(() -> new AccessToFileProcess(processes).withdraw(CASE, 1))
                .isInstanceOf(NobodyWaits.class);
    }

    private void considers() {
        processes.complete(open("considerFile"), Facts.none());
        systemWorks();
    }

    private void decides(Facts facts) {
        processes.complete(open("decideFileAccess"), facts);
        systemWorks();
    }

    private ProcessInstance begun() {
        new AccessToFileProcess(processes).begin(CASE, 1, DUE, LAST_MORNING);
        systemWorks();
        return instance(AccessToFileProcess.KEY);
    }
}
