package dk.medvind.contract;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A BPMN file as the rules look at it. */
public record Model(String file, BpmnModelInstance bpmn) {

    /** Reads a model. */
    public static Model read(String file, byte[] content) {
        return new Model(file, Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
    }

    /** The id of the process. */
    public String processKey() {
        return all(Process.class).iterator().next().getId();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    /** Where something is wrong, for a person who looks for it. */
    String at(FlowElement element) {
        return file + ", " + element.getId() + ": ";
    }

    /** The value of an extension property, or null. */
    static String property(FlowElement element, String name) {
        if (element.getExtensionElements() == null) {
            return null;
        }
        return element
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .list()
                .stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst()
                .orElse(null);
    }

    /** The flows that leave a node, whether or not the node lists them. */
    List<SequenceFlow> outgoing(FlowNode node) {
        return all(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().equals(node))
                .toList();
    }

    /** The nodes a token can be at after this one: along flows and through attached events. */
    List<FlowNode> after(FlowNode node) {
        var next = new ArrayList<FlowNode>();
        outgoing(node).forEach(flow -> next.add(flow.getTarget()));
        for (BoundaryEvent event : all(BoundaryEvent.class)) {
            if (event.getAttachedTo().equals(node)) {
                next.add(event);
            }
        }
        return next;
    }

    /** Whether a token can come from one node to another, or back to itself. */
    boolean leads(FlowNode from, FlowNode to) {
        return reachable(after(from)).contains(to);
    }

    Set<FlowNode> reachable(Collection<FlowNode> starts) {
        var seen = new HashSet<>(starts);
        var open = new ArrayList<>(starts);
        while (!open.isEmpty()) {
            for (FlowNode next : after(open.remove(open.size() - 1))) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }
}
