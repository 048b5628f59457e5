package dk.medvind.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A drawing people can read: complete, from left to right, nothing on top of anything. */
final class DiagramRules {

    private static final double TOLERANCE = 3;

    private final Model model;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, List<Waypoint>> lines = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    DiagramRules(Model model) {
        this.model = model;
        for (BpmnShape shape : model.all(BpmnShape.class)) {
            boxes.put(shape.getBpmnElement().getId(), Box.of(shape.getBounds()));
        }
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            lines.put(edge.getBpmnElement().getId(), List.copyOf(edge.getWaypoints()));
        }
    }

    List<String> violations() {
        for (FlowNode node : model.all(FlowNode.class)) {
            if (!boxes.containsKey(node.getId())) {
                refuse(node, "is not drawn");
            }
        }
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            if (!lines.containsKey(flow.getId())) {
                refuse(flow, "is not drawn");
            }
        }
        if (violations.isEmpty()) {
            model.all(SequenceFlow.class).forEach(this::line);
            model.all(FlowNode.class).forEach(this::contained);
            overlaps();
        }
        return violations;
    }

    private void line(SequenceFlow flow) {
        var from = boxes.get(flow.getSource().getId());
        var to = boxes.get(flow.getTarget().getId());
        var line = lines.get(flow.getId());
        if (!from.touches(line.get(0)) || !to.touches(line.get(line.size() - 1))) {
            refuse(flow, "does not connect what it joins");
        }
        if (to.right() < from.left() && !model.leads(flow.getTarget(), flow.getSource())) {
            refuse(flow, "runs to the left without closing a loop");
        }
    }

    private void contained(FlowNode node) {
        if (node.getParentElement() instanceof FlowNode outer
                && !boxes.get(outer.getId()).contains(boxes.get(node.getId()))) {
            refuse(node, "is drawn outside " + outer.getId());
        }
    }

    private void overlaps() {
        var nodes = List.copyOf(model.all(FlowNode.class));
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                var one = nodes.get(i);
                var other = nodes.get(j);
                if (one.getParentElement().equals(other.getParentElement())
                        && !attached(one, other)
                        && !attached(other, one)
                        && boxes.get(one.getId()).overlaps(boxes.get(other.getId()))) {
                    refuse(one, "lies on " + other.getId());
                }
            }
        }
    }

    private static boolean attached(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent boundary && boundary.getAttachedTo().equals(host);
    }

    private void refuse(FlowElement element, String what) {
        violations.add(model.at(element) + what);
    }

    private record Box(double left, double top, double right, double bottom) {

        static Box of(Bounds bounds) {
            return new Box(
                    bounds.getX(),
                    bounds.getY(),
                    bounds.getX() + bounds.getWidth(),
                    bounds.getY() + bounds.getHeight());
        }

        boolean touches(Waypoint point) {
            return point.getX() >= left - TOLERANCE
                    && point.getX() <= right + TOLERANCE
                    && point.getY() >= top - TOLERANCE
                    && point.getY() <= bottom + TOLERANCE;
        }

        boolean contains(Box inner) {
            return inner.left >= left
                    && inner.right <= right
                    && inner.top >= top
                    && inner.bottom <= bottom;
        }

        boolean overlaps(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }
}
