package dk.medvind.workflow.guard;

import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What single elements must be besides being allowed. */
final class ElementRules {

    private ElementRules() {}

    static void check(Element element, String name, ModelRule.Place outer) {
        switch (name) {
            case "startEvent" -> startEvent(element, outer);
            case "endEvent" ->
                    only(element, name, Set.of("errorEventDefinition", "terminateEventDefinition"));
            case "intermediateThrowEvent" -> only(element, name, Set.of());
            case "intermediateCatchEvent" ->
                    only(element, name, Set.of("timerEventDefinition", "messageEventDefinition"));
            case "callActivity" -> callActivity(element);
            case "businessRuleTask" -> businessRuleTask(element);
            case "serviceTask", "sendTask" -> required(element, "delegateExpression");
            case "userTask" -> userTask(element);
            default -> {}
        }
    }

    /** Only a person or a program starts a case: no timers or messages that start by themselves. */
    private static void startEvent(Element element, ModelRule.Place outer) {
        only(
                element,
                "startEvent",
                outer.inEventSubProcess()
                        ? Set.of(
                                "timerEventDefinition",
                                "messageEventDefinition",
                                "errorEventDefinition")
                        : Set.of());
    }

    private static void callActivity(Element element) {
        equal(element, "calledElementBinding", "deployment");
        var extensions = element.element("extensionElements");
        var hasCaseNumber =
                extensions != null
                        && extensions.elements().stream()
                                .anyMatch(child -> child.attribute("businessKey") != null);
        if (!hasCaseNumber) {
            throw refused(element, "the called process is not told its case number");
        }
        if (element.attribute("calledElement") == null) {
            throw refused(element, "it calls nothing");
        }
    }

    private static void businessRuleTask(Element element) {
        required(element, "decisionRef");
        equal(element, "decisionRefBinding", "deployment");
        equal(element, "mapDecisionResult", "singleEntry");
        required(element, "resultVariable");
    }

    private static void userTask(Element element) {
        if (attribute(element, "formRef") != null) {
            equal(element, "formRefBinding", "deployment");
        }
    }

    private static void only(Element element, String name, Set<String> definitions) {
        for (Element child : element.elements()) {
            var tag = child.getTagName();
            if (tag.endsWith("EventDefinition") && !definitions.contains(tag)) {
                throw refused(element, name + " does not hold " + tag);
            }
        }
    }

    private static void required(Element element, String attribute) {
        if (attribute(element, attribute) == null) {
            throw refused(element, "it lacks camunda:" + attribute);
        }
    }

    private static void equal(Element element, String attribute, String value) {
        if (!value.equals(attribute(element, attribute))) {
            throw refused(element, "camunda:" + attribute + " must be " + value);
        }
    }

    @SuppressWarnings("NullAway") // the engine answers null for an absent attribute
    private static String attribute(Element element, String name) {
        return element.attribute(AllowedModel.CAMUNDA + ":" + name);
    }

    private static ModelRefused refused(Element element, String reason) {
        return new ModelRefused(element.getTagName() + " " + element.attribute("id"), reason);
    }
}
