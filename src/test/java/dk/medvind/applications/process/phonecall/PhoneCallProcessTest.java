package dk.medvind.applications.process.phonecall;

import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.casework.process.PhoneCallProcess;
import dk.medvind.workflow.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

class PhoneCallProcessTest extends ProcessTest {

    private static final Instant DUE = NOW.plus(Duration.ofHours(14));

    PhoneCallProcessTest() {
        super(
                FlowCoverage.of(PhoneCallProcess.KEY),
                List.of(PhoneCallProcess.FACTS),
                "processes/phone-call/phone-call.bpmn",
                "forms/phone-call/note.form");
    }

    @Test
    void waitsForTheNoteHoweverLongAndEndsWithIt() {
        processes.startBeside(
                PhoneCallProcess.KEY, CASE.value(), Facts.of(PhoneCallProcess.NOTE_DUE, DUE));
        var call = instance(PhoneCallProcess.KEY);
        after(Duration.ofDays(30));
        BpmnAwareTests.assertThat(call)
                .task(PhoneCallProcess.NOTE)
                .hasCandidateGroup("caseworker")
                .hasDueDate(Date.from(DUE));
        processes.complete(open(PhoneCallProcess.NOTE), Facts.none());
        BpmnAwareTests.assertThat(call).isEnded().hasPassed("callNoted");
    }
}
