package dk.medvind.workflow.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The elements and attributes a BPMN model may hold. What is not here is refused, also what future
 * versions of BPMN or Camunda invent.
 */
final class AllowedModel {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";

    private static final Map<String, String> PREFIXES =
            Map.of(
                    BPMN,
                    "",
                    CAMUNDA,
                    "camunda:",
                    DIAGRAM,
                    "bpmndi:",
                    "http://www.omg.org/spec/DD/20100524/DC",
                    "dc:",
                    "http://www.omg.org/spec/DD/20100524/DI",
                    "di:",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:",
                    "http://camunda.org/schema/modeler/1.0",
                    "modeler:");

    /** One element a line: its name, then its attributes; {@code id} and {@code name} go always. */
    private static final Map<String, Set<String>> ELEMENTS =
            table(
                    """
                    definitions targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
                    process isExecutable camunda:historyTimeToLive camunda:versionTag
                    collaboration
                    participant processRef
                    laneSet
                    lane
                    flowNodeRef
                    documentation
                    extensionElements
                    camunda:properties
                    camunda:property value
                    camunda:in source target businessKey
                    camunda:out source target
                    message
                    error errorCode
                    startEvent isInterrupting
                    endEvent
                    intermediateThrowEvent
                    intermediateCatchEvent
                    boundaryEvent attachedToRef cancelActivity
                    timerEventDefinition
                    timeDate xsi:type
                    timeDuration xsi:type
                    timeCycle xsi:type
                    messageEventDefinition messageRef
                    errorEventDefinition errorRef
                    terminateEventDefinition
                    userTask default camunda:candidateGroups camunda:formRef camunda:formRefBinding camunda:dueDate camunda:followUpDate camunda:asyncBefore camunda:asyncAfter
                    serviceTask default camunda:delegateExpression camunda:asyncBefore camunda:asyncAfter
                    sendTask default camunda:delegateExpression camunda:asyncBefore camunda:asyncAfter
                    businessRuleTask default camunda:decisionRef camunda:decisionRefBinding camunda:mapDecisionResult camunda:resultVariable camunda:asyncBefore camunda:asyncAfter
                    receiveTask default messageRef camunda:asyncBefore camunda:asyncAfter
                    exclusiveGateway default gatewayDirection
                    inclusiveGateway default gatewayDirection
                    parallelGateway gatewayDirection camunda:asyncBefore camunda:asyncAfter
                    eventBasedGateway gatewayDirection eventGatewayType
                    subProcess default triggeredByEvent camunda:asyncBefore camunda:asyncAfter
                    callActivity default calledElement camunda:calledElementBinding camunda:asyncBefore camunda:asyncAfter
                    multiInstanceLoopCharacteristics isSequential
                    loopCardinality xsi:type
                    completionCondition xsi:type
                    sequenceFlow sourceRef targetRef
                    conditionExpression xsi:type
                    incoming
                    outgoing
                    textAnnotation
                    text
                    association associationDirection sourceRef targetRef
                    group categoryValueRef
                    category
                    categoryValue value
                    """);

    /** Attributes BPMN's schema adds by itself: these values and no others. */
    private static final Map<String, String> FROM_SCHEMA =
            Map.ofEntries(
                    Map.entry("expressionLanguage", "http://www.w3.org/1999/XPath"),
                    Map.entry("typeLanguage", "http://www.w3.org/2001/XMLSchema"),
                    Map.entry("processType", "None"),
                    Map.entry("isClosed", "false"),
                    Map.entry("startQuantity", "1"),
                    Map.entry("completionQuantity", "1"),
                    Map.entry("isForCompensation", "false"),
                    Map.entry("parallelMultiple", "false"),
                    Map.entry("instantiate", "false"),
                    Map.entry("behavior", "All"),
                    Map.entry("textFormat", "text/plain"),
                    Map.entry("implementation", "##"));

    private static final Set<String> DRAWING =
            Set.of(
                    "bpmndi:BPMNDiagram",
                    "bpmndi:BPMNPlane",
                    "bpmndi:BPMNShape",
                    "bpmndi:BPMNEdge",
                    "bpmndi:BPMNLabel",
                    "dc:Bounds",
                    "dc:Font",
                    "di:waypoint");

    /** Elements whose text means something; anywhere else text is refused. */
    private static final Set<String> WITH_TEXT =
            Set.of(
                    "documentation",
                    "text",
                    "incoming",
                    "outgoing",
                    "flowNodeRef",
                    "conditionExpression",
                    "completionCondition",
                    "loopCardinality",
                    "timeDate",
                    "timeDuration",
                    "timeCycle");

    private AllowedModel() {}

    /** The name as the table spells it, or the full one if the namespace is not known. */
    static String nameOf(String namespace, String name) {
        var prefix = PREFIXES.get(namespace);
        return prefix == null ? "{" + namespace + "}" + name : prefix + name;
    }

    static boolean isDrawing(String element) {
        return DRAWING.contains(element);
    }

    static boolean mayHoldText(String element) {
        return WITH_TEXT.contains(element);
    }

    static boolean allows(String element) {
        return ELEMENTS.containsKey(element);
    }

    static boolean allows(String element, String attribute) {
        return attribute.equals("id")
                || attribute.equals("name")
                || ELEMENTS.getOrDefault(element, Set.of()).contains(attribute);
    }

    static boolean isFromSchema(String attribute, String value) {
        var standard = FROM_SCHEMA.get(attribute);
        if (standard == null) {
            return false;
        }
        return standard.equals("##") ? value.startsWith("##") : standard.equals(value);
    }

    private static Map<String, Set<String>> table(String lines) {
        var table = new HashMap<String, Set<String>>();
        lines.lines()
                .map(line -> line.split(" "))
                .forEach(words -> table.put(words[0], Set.of(words)));
        return Map.copyOf(table);
    }
}
