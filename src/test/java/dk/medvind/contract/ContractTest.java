package dk.medvind.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Variable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the contract lets a good model pass and catches the one change that breaks it. */
class ContractTest {

    private enum Level {
        ENOUGH,
        LITTLE
    }

    private static final Declared DECLARED =
            new Declared(
                    Map.of(
                            "good",
                            ProcessFacts.of(
                                    "good",
                                    Variable.instant("dueDate"),
                                    Variable.bool("urgent"),
                                    Variable.ofEnum("level", Level.class))),
                    Set.of("fetchIncome", "sendLetter"));

    @Test
    void letsAGoodModelPass() throws IOException {
        assertThat(violations("", "")).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        name="taskKind" value="caseworker"      | name="taskKind" value="boss"             | askCitizen: taskKind is boss
        <camunda:property name="taskKind" value="caseworker"/> | ``                        | askCitizen: taskKind is null
        name="timeOwner" value="authority"      | name="timeOwner" value="nobody"          | askCitizen: timeOwner is nobody
        name="timeOwner" value="statute"        | name="other" value="statute"             | waitABit: timeOwner is null
        camunda:formRef="good-ask"              | ``                                       | askCitizen: has no form
        camunda:candidateGroups="caseworker"    | ``                                       | askCitizen: has no one candidate group
        candidateGroups="caseworker"            | candidateGroups="one,two"                | askCitizen: has no one candidate group
        camunda:dueDate="${dueDate}"            | ``                                       | askCitizen: has no due date
        camunda:dueDate="${dueDate}"            | camunda:dueDate="${urgent}"              | askCitizen: ${urgent} is no declared point in time
        <timeDate xsi:type="tFormalExpression">${dueDate} | <timeDate xsi:type="tFormalExpression">${soon} | waitABit: ${soon} is no declared point in time
        name="Spørg borgeren"                   | name="Spørgsmål"                         | askCitizen: is not called verb and object
        name="Spørg borgeren"                   | name="Indhentning af svar"               | askCitizen: does not begin with a verb
        name="Spørg borgeren"                   | name="spørg borgeren"                    | askCitizen: does not begin with a verb
        name="Hent indkomst"                    | ``                                       | fetchIncome: is not called verb and object
        camunda:asyncBefore="true"              | ``                                       | fetchIncome: needs either asyncBefore or
        delegateExpression="${fetchIncome}"     | delegateExpression="${fetchAll}"         | fetchIncome: ${fetchAll} is no step
        delegateExpression="${fetchIncome}"     | delegateExpression="${sendLetter}"       | fetchIncome: calls a step of another name
        name="Er det nok?"                      | name="Er det nok"                        | isEnough: asks no question
        name="Nej"                              | ``                                       | no: is no answer
        default="no"                            | ``                                       | isEnough: has no default
        ${level == 'ENOUGH'}                    | ${level == 'PLENTY'}                     | yes: PLENTY is no word of level
        ${level == 'ENOUGH'}                    | ${amount == 'ENOUGH'}                    | yes: amount is no declared fact
        ${level == 'ENOUGH'}                    | ${level}                                 | yes: level is not yes or no
        ${level == 'ENOUGH'}                    | ${urgent and urgent}                     | yes: is not one comparison
        ${level == 'ENOUGH'}                    | ${level == 'ENOUGHENOUGHENOUGHENOUGHENOUGHENOUGHENOUGHENOUGH'} | yes: is not one comparison
        sourceRef="waitABit" targetRef="end"    | sourceRef="fetchIncome" targetRef="end"  | waitABit: does not lead to an end
        sourceRef="start" targetRef="askCitizen" | sourceRef="start" targetRef="isEnough"  | toAsk: does not connect what it joins
        <bpmndi:BPMNShape id="end_di" bpmnElement="end"><dc:Bounds x="700" y="122" width="36" height="36"/></bpmndi:BPMNShape> | `` | end: is not drawn
        bpmnElement="toEnd"                     | bpmnElement="toWait"                     | toEnd: is not drawn
        x="700" y="122"                         | x="60" y="122"                           | toEnd: runs to the left
        x="200" y="100"                         | x="110" y="100"                          | lies on
        """)
    void catches(String good, String bad, String violation) throws IOException {
        assertThat(violations(good, bad)).anyMatch(found -> found.contains(violation));
    }

    @Test
    void catchesACircleInWhichNothingWaits() throws IOException {
        var circle =
                violations(
                        "sourceRef=\"isEnough\" targetRef=\"askCitizen\"",
                        "sourceRef=\"isEnough\" targetRef=\"isEnough\"");
        assertThat(circle)
                .anyMatch(found -> found.contains("stands in a circle in which nothing waits"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        sourceRef="isEnough" targetRef="askCitizen" | sourceRef="isEnough" targetRef="fetchIncome" | every answer leads to the same step
        default="no"                                | default="yes"                                | only the default has no condition
        """)
    void noModelWithADeadGateIsShipped(String good, String bad, String violation)
            throws IOException {
        assertThat(violations(good, bad)).anyMatch(found -> found.contains(violation));
    }

    @Test
    void catchesWhatCannotBeReached() throws IOException {
        var lost =
                violations(
                        "<endEvent id=\"end\"/>", "<endEvent id=\"end\"/><endEvent id=\"lost\"/>");
        assertThat(lost).anyMatch(found -> found.contains("lost: cannot be reached"));
    }

    @Test
    void catchesAStepThatDoesNotSayWhyItSharesItsTransaction() throws IOException {
        var silent =
                violations(
                        "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${fetchIncome}\"/>",
                        "camunda:delegateExpression=\"${fetchIncome}\"><extensionElements><camunda:properties><camunda:property name=\"sameTransaction\" value=\"true\"/></camunda:properties></extensionElements></serviceTask>");
        assertThat(silent)
                .containsExactly(
                        "good.bpmn, fetchIncome: does not say why it shares the transaction");
    }

    private static List<String> violations(String good, String bad) throws IOException {
        try (var file = ContractTest.class.getResourceAsStream("/contract/good.bpmn")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(good);
            var changed = bad == null ? "" : bad;
            var model = good.isEmpty() ? text : text.replace(good, changed);
            return Contract.violations(
                    Model.read("good.bpmn", model.getBytes(StandardCharsets.UTF_8)), DECLARED);
        }
    }
}
