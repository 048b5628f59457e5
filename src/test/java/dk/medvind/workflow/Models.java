package dk.medvind.workflow;

import java.nio.charset.StandardCharsets;

/** Small models as text, for tests. */
public final class Models {

    private Models() {}

    /** A model with one process; {@code body} uses no prefix for BPMN. */
    public static String process(String id, String body) {
        return definitions(
                "<process id='%s' isExecutable='true' camunda:historyTimeToLive='P1D'>%s</process>"
                        .formatted(id, body));
    }

    public static String definitions(String body) {
        return """
        <?xml version='1.0' encoding='UTF-8'?>
        <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' targetNamespace='http://medvind.dk/test' id='test-definitions'>%s</definitions>
        """
                .formatted(body);
    }

    /** Start, then the given elements (the first of them with id {@code a}), then nothing. */
    public static String startThen(String elements) {
        return "<startEvent id='start'/><sequenceFlow id='f' sourceRef='start' targetRef='a'/>"
                + elements;
    }

    public static String userTask(String id, String attributes) {
        return """
        <userTask id='%s' name='Se på sagen' %s><extensionElements><camunda:properties>
          <camunda:property name='taskKind' value='caseworker'/><camunda:property name='timeOwner' value='authority'/>
        </camunda:properties></extensionElements></userTask>
        """
                .formatted(id, attributes);
    }

    public static String call(String id, String process) {
        return """
        <callActivity id='%s' name='Kald videre' calledElement='%s' camunda:calledElementBinding='deployment'>
          <extensionElements><camunda:in businessKey='${caseNumber}'/><camunda:in source='caseNumber' target='caseNumber'/></extensionElements>
        </callActivity>
        """
                .formatted(id, process);
    }

    public static String table(String id, String language, String entry) {
        return """
        <?xml version='1.0' encoding='UTF-8'?>
        <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' xmlns:camunda='http://camunda.org/schema/1.0/dmn' id='%1$s-definitions' name='Test' namespace='http://medvind.dk/test'>
          <decision id='%1$s' name='Test' camunda:historyTimeToLive='P1D'>
            <decisionTable id='table' hitPolicy='COLLECT'>
              <input id='in'><inputExpression id='ie' typeRef='number'><text>amount</text></inputExpression></input>
              <output id='out' name='level' typeRef='string'/>
              <rule id='r1'><inputEntry id='i1' %2$s><text>%3$s</text></inputEntry><outputEntry id='o1'><text>"high"</text></outputEntry></rule>
              <rule id='r2'><inputEntry id='i2'><text>-</text></inputEntry><outputEntry id='o2'><text>"any"</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """
                .formatted(id, language, entry);
    }

    public static String form(String id) {
        return "{\"id\": \"%s\", \"type\": \"default\", \"components\": []}".formatted(id);
    }

    public static byte[] bytes(String text) {
        return text.strip().getBytes(StandardCharsets.UTF_8);
    }
}
