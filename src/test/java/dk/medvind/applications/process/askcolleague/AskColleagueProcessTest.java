package dk.medvind.applications.process.askcolleague;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.casework.process.AskColleagueProcess;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.NobodyWaits;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

class AskColleagueProcessTest extends ProcessTest {

    private static final Instant DUE = NOW.plus(Duration.ofDays(3));
    private static final Instant READ_BY = NOW.plus(Duration.ofDays(5));

    AskColleagueProcessTest() {
        super(
                FlowCoverage.of(AskColleagueProcess.KEY),
                List.of(AskColleagueProcess.FACTS),
                "processes/ask-colleague/ask-colleague.bpmn",
                "forms/ask-colleague/answer.form",
                "forms/ask-colleague/read.form");
    }

    @Test
    void theAnswerComesBackToBeRead() {
        var question = asked(1);
        BpmnAwareTests.assertThat(question)
                .task(AskColleagueProcess.ANSWER)
                .hasDueDate(Date.from(DUE));
        processes.complete(open(AskColleagueProcess.ANSWER), AskColleagueProcess.answered(READ_BY));
        BpmnAwareTests.assertThat(question)
                .task(AskColleagueProcess.READ)
                .hasDueDate(Date.from(READ_BY));
        processes.complete(open(AskColleagueProcess.READ), Facts.none());
        BpmnAwareTests.assertThat(question).isEnded().hasPassed("answerRead");
    }

    @Test
    void oneOfTwoQuestionsIsTakenBackAndTheOtherStays() {
        var first = asked(1);
        processes.startBeside(AskColleagueProcess.KEY, CASE.value(), question(2));
        withdraw(1);
        BpmnAwareTests.assertThat(first).isEnded().hasPassed("noAnswerNeeded");
        BpmnAwareTests.assertThat(instance(AskColleagueProcess.KEY))
                .isWaitingAt(AskColleagueProcess.ANSWER);
    }

    @Test
    void whatIsAnsweredIsNotTakenBack() {
        asked(1);
        processes.complete(open(AskColleagueProcess.ANSWER), AskColleagueProcess.answered(READ_BY));
        assertThatThrownBy(() -> withdraw(1)).isInstanceOf(NobodyWaits.class);
    }

    private ProcessInstance asked(int number) {
        processes.startBeside(AskColleagueProcess.KEY, CASE.value(), question(number));
        return instance(AskColleagueProcess.KEY);
    }

    private void withdraw(int number) {
        processes.correlateTo(
                Facts.of(AskColleagueProcess.QUESTION_NUMBER, number),
                "ask-colleague.withdrawn",
                CASE.value());
    }

    private static Facts question(int number) {
        return Facts.of(AskColleagueProcess.QUESTION_NUMBER, number)
                .with(AskColleagueProcess.ANSWER_DUE, DUE)
                .with(AskColleagueProcess.READ_DUE, DUE);
    }
}
