package dk.medvind.workflow.guard;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Walks a BPMN model and refuses everything the table of {@link AllowedModel} does not name. */
final class ModelRule {

    private static final int MOST_ELEMENTS = 4_000;
    private static final int DEEPEST = 30;
    private static final int LONGEST_ATTRIBUTE = 500;
    private static final int LONGEST_TEXT = 4_000;

    private final Vocabulary vocabulary;
    private int elements;
    private int processes;

    ModelRule(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void check(@Nullable Element root) {
        if (root == null || !nameOf(root).equals("definitions")) {
            throw new ModelRefused("Model", "it has no definitions");
        }
        model(root, new Place(null, "", 0, false));
    }

    private void model(Element element, Place outer) {
        var name = nameOf(element);
        var at = outer.inside(name, name.equals("process") ? element.attribute("id") : null);
        count(name, at);
        if (name.equals("bpmndi:BPMNDiagram") && outer.element().equals("definitions")) {
            drawing(element, at);
            return;
        }
        if (!AllowedModel.allows(name)) {
            throw new ModelRefused(name, "models do not hold this element");
        }
        for (String key : element.attributes()) {
            if (!key.equals("xmlns") && !key.startsWith("xmlns:")) {
                attribute(element, name, key, at);
            }
        }
        text(element, name, at);
        ElementRules.check(element, name, outer);
        for (Element child : element.elements()) {
            model(child, at.eventSubProcess(isEventSubProcess(element, name)));
        }
    }

    private void attribute(Element element, String name, String key, Place at) {
        var attribute = attributeName(key);
        var place = name + " " + element.attribute("id") + ", " + attribute;
        var value = element.attribute(key);
        if (AllowedModel.isFromSchema(attribute, value)) {
            return;
        }
        if (!AllowedModel.allows(name, attribute)) {
            throw new ModelRefused(place, "models do not hold this attribute");
        }
        if (value.length() > LONGEST_ATTRIBUTE) {
            throw new ModelRefused(place, "longer than " + LONGEST_ATTRIBUTE + " characters");
        }
        ValueRules.attribute(vocabulary, at.process(), attribute, value, place);
    }

    private void text(Element element, String name, Place at) {
        var text = element.getText().strip();
        if (text.length() > LONGEST_TEXT) {
            throw new ModelRefused(name, "longer than " + LONGEST_TEXT + " characters");
        }
        if (!text.isEmpty() && !AllowedModel.mayHoldText(name)) {
            throw new ModelRefused(name, "this element holds no text");
        }
        ValueRules.text(vocabulary, at.process(), name, text);
    }

    private void drawing(Element element, Place at) {
        if (!AllowedModel.isDrawing(nameOf(element))) {
            throw new ModelRefused(nameOf(element), "a drawing does not hold this element");
        }
        for (String key : element.attributes()) {
            ValueRules.literal(element.attribute(key), nameOf(element) + ", " + key);
        }
        ValueRules.literal(element.getText(), nameOf(element));
        for (Element child : element.elements()) {
            var inner = at.inside(nameOf(child), null);
            count("", inner);
            drawing(child, inner);
        }
    }

    private void count(String name, Place at) {
        elements++;
        if (name.equals("process")) {
            processes++;
        }
        if (elements > MOST_ELEMENTS || at.depth() > DEEPEST) {
            throw new ModelRefused("Model", "it is too large");
        }
        if (processes > 1) {
            throw new ModelRefused("Model", "it holds more than one process");
        }
    }

    private static boolean isEventSubProcess(Element element, String name) {
        return name.equals("subProcess") && "true".equals(element.attribute("triggeredByEvent"));
    }

    private static String nameOf(Element element) {
        return AllowedModel.nameOf(
                element.getUri() == null ? "" : element.getUri(), element.getTagName());
    }

    /** The engine spells a qualified attribute as namespace, colon, name. */
    private static String attributeName(String key) {
        int colon = key.lastIndexOf(':');
        return colon < 0
                ? key
                : AllowedModel.nameOf(key.substring(0, colon), key.substring(colon + 1));
    }

    /** Where the walk is: the process, the enclosing element, how deep, in an event sub-process. */
    record Place(@Nullable String process, String element, int depth, boolean inEventSubProcess) {

        Place inside(String name, @Nullable String newProcess) {
            return new Place(newProcess == null ? process : newProcess, name, depth + 1, false);
        }

        Place eventSubProcess(boolean here) {
            return new Place(process, element, depth, here);
        }
    }
}
