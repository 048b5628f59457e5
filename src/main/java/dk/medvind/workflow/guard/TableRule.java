package dk.medvind.workflow.guard;

import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Refuses a decision table that holds anything but FEEL, when the engine reads it. */
final class TableRule implements DmnTransformListener {

    static final String FEEL = "feel";

    private static final Set<String> SPOKEN =
            Set.of(
                    "feel",
                    "FEEL",
                    "http://www.omg.org/spec/FEEL/20140401",
                    "http://www.omg.org/spec/DMN/20180521/FEEL/",
                    "https://www.omg.org/spec/DMN/20191111/FEEL/");
    private static final Set<String> REFUSED =
            Set.of("import", "functionDefinition", "script", "importedValues");
    private static final int LONGEST = 500;

    @Override
    public void transformDecision(Decision decision, DmnDecision result) {
        check(decision.getModelInstance().getDocument().getRootElement());
    }

    @Override
    public void transformDecisionRequirementsGraph(
            Definitions definitions, DmnDecisionRequirementsGraph result) {
        check(definitions.getModelInstance().getDocument().getRootElement());
    }

    private static void check(DomElement element) {
        var place = "Decision table, " + element.getLocalName();
        if (REFUSED.contains(element.getLocalName())) {
            throw new ModelRefused(place, "tables do not hold this");
        }
        var language = element.getAttribute("expressionLanguage");
        if (language != null && !SPOKEN.contains(language)) {
            throw new ModelRefused(place, "tables speak FEEL only");
        }
        if (element.getLocalName().equals("text") && element.getTextContent().length() > LONGEST) {
            throw new ModelRefused(place, "longer than " + LONGEST + " characters");
        }
        element.getChildElements().forEach(TableRule::check);
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl result) {}

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl result) {}

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl result) {}
}
