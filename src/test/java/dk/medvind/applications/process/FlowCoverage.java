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

/** Counts which sequence flows of one model the scenarios of a test class have walked. */
final class FlowCoverage extends AbstractBpmnParseListener {

    private final String processKey;
    private final Set<String> drawn = new TreeSet<>();
    private final Set<String> walked = new TreeSet<>();

    FlowCoverage(String processKey) {
        this.processKey = processKey;
    }

    @Override
    public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
        if (!((ProcessDefinitionEntity) transition.getProcessDefinition())
                .getKey()
                .equals(processKey)) {
            return;
        }
        drawn.add(transition.getId());
        transition.addListener(
                ExecutionListener.EVENTNAME_TAKE,
                (ExecutionListener) execution -> walked.add(transition.getId()));
    }

    /** Fails unless every flow of the model was walked. */
    void assertComplete() {
        assertThat(drawn).as("the model " + processKey + " was deployed").isNotEmpty();
        assertThat(walked).as("sequence flows walked in " + processKey).containsAll(drawn);
    }
}
