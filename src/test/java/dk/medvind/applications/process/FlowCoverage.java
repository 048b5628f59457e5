package dk.medvind.applications.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Counts which sequence flows of a model the scenarios of a test class have walked. */
public final class FlowCoverage extends AbstractBpmnParseListener {

    private final Set<String> models;
    private final Set<String> deployed = new TreeSet<>();
    private final Set<String> drawn = new TreeSet<>();
    private final Set<String> walked = new TreeSet<>();

    private FlowCoverage(Set<String> models) {
        this.models = models;
    }

    /** The scenarios of the class walk every flow of this model. */
    public static FlowCoverage of(String processKey) {
        return new FlowCoverage(Set.of(processKey));
    }

    /** Another class walks the model; this one looks at something else. */
    public static FlowCoverage none() {
        return new FlowCoverage(Set.of());
    }

    @Override
    public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
        var model = ((ProcessDefinitionEntity) transition.getProcessDefinition()).getKey();
        if (!models.contains(model)) {
            return;
        }
        deployed.add(model);
        drawn.add(transition.getId());
        transition.addListener(
                ExecutionListener.EVENTNAME_TAKE,
                (ExecutionListener) execution -> walked.add(transition.getId()));
    }

    /** Fails unless every flow that is counted was walked. */
    void assertComplete() {
        assertThat(deployed).as("models deployed").containsAll(models);
        assertThat(walked).as("sequence flows walked in " + models).containsAll(drawn);
    }
}
