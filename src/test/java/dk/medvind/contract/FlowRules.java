package dk.medvind.contract;

import dk.medvind.workflow.Variable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What decides which way a case goes: conditions, questions, facts; and that every way ends. */
final class FlowRules {

    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{!?([a-z]\\w*)( (==|!=|<|<=|>|>=) ('(\\w+)'|\\d+|true|false))?}");
    private static final Pattern FACT = Pattern.compile("\\$\\{([a-z]\\w*)}");

    private final Model model;
    private final Declared declared;
    private final List<String> violations = new ArrayList<>();

    FlowRules(Model model, Declared declared) {
        this.model = model;
        this.declared = declared;
    }

    List<String> violations() {
        model.all(SequenceFlow.class).forEach(this::condition);
        model.all(ExclusiveGateway.class).forEach(this::question);
        model.all(UserTask.class).forEach(task -> instant(task, task.getCamundaDueDate()));
        model.all(TimeDate.class)
                .forEach(date -> instant(owner(date), date.getTextContent().strip()));
        model.all(ServiceTask.class).forEach(this::step);
        model.all(FlowNode.class).forEach(this::comesToRest);
        everyWayEnds();
        return violations;
    }

    private void condition(SequenceFlow flow) {
        if (flow.getConditionExpression() == null) {
            return;
        }
        var text = flow.getConditionExpression().getTextContent().strip();
        var match = CONDITION.matcher(text);
        if (text.length() > 60 || !match.matches()) {
            refuse(flow, "is not one comparison of at most 60 characters: " + text);
            return;
        }
        var fact = declared.fact(model.processKey(), match.group(1));
        if (fact == null) {
            refuse(flow, match.group(1) + " is no declared fact");
        } else if (match.group(5) != null && !knows(fact, match.group(5))) {
            refuse(flow, match.group(5) + " is no word of " + fact.name());
        } else if (match.group(2) == null && fact.type() != Boolean.class) {
            refuse(flow, fact.name() + " is not yes or no");
        }
    }

    private static boolean knows(Variable<?> fact, String word) {
        if (!fact.type().isEnum()) {
            return fact.type() == String.class;
        }
        for (Object constant : fact.type().getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private void question(ExclusiveGateway gateway) {
        if (model.outgoing(gateway).size() < 2) {
            return;
        }
        if (gateway.getName() == null || !gateway.getName().endsWith("?")) {
            refuse(gateway, "asks no question");
        }
        for (SequenceFlow answer : model.outgoing(gateway)) {
            if (answer.getName() == null) {
                refuse(answer, "is no answer to " + gateway.getName());
            }
        }
        if (gateway.getDefault() == null) {
            refuse(gateway, "has no default");
        }
        dead(gateway);
    }

    /** A question whose answers change nothing, or of whose answers one is never reached. */
    private void dead(ExclusiveGateway gateway) {
        var answers = model.outgoing(gateway);
        if (answers.stream().map(SequenceFlow::getTarget).distinct().count() < 2) {
            refuse(gateway, "is a dead gate: every answer leads to the same step");
        }
        var conditions = new ArrayList<String>();
        for (SequenceFlow answer : answers) {
            var condition = answer.getConditionExpression();
            if (answer.equals(gateway.getDefault()) == (condition != null)) {
                refuse(answer, "is a dead gate: only the default has no condition");
            } else if (condition != null) {
                conditions.add(condition.getTextContent().strip());
            }
        }
        if (conditions.stream().distinct().count() < conditions.size()) {
            refuse(gateway, "is a dead gate: two answers have the same condition");
        }
    }

    private void instant(FlowElement element, String text) {
        if (text == null) {
            return;
        }
        var match = FACT.matcher(text);
        var fact = match.matches() ? declared.fact(model.processKey(), match.group(1)) : null;
        if (fact == null || fact.type() != Instant.class) {
            refuse(element, text + " is no declared point in time");
        }
    }

    private void step(ServiceTask task) {
        var expression = task.getCamundaDelegateExpression();
        var match = expression == null ? null : FACT.matcher(expression);
        if (match == null || !match.matches() || !declared.steps().contains(match.group(1))) {
            refuse(task, expression + " is no step");
        } else if (!match.group(1).equals(task.getId())) {
            refuse(task, "calls a step of another name: " + match.group(1));
        }
    }

    /** A circle in which nothing waits would never come to rest. */
    private void comesToRest(FlowNode node) {
        if (rests(node)) {
            return;
        }
        var seen = new ArrayList<FlowNode>();
        var open = new ArrayList<FlowNode>(targets(node));
        while (!open.isEmpty()) {
            var next = open.remove(0);
            if (next.equals(node)) {
                refuse(node, "stands in a circle in which nothing waits");
                return;
            }
            if (!rests(next) && !seen.contains(next)) {
                seen.add(next);
                open.addAll(targets(next));
            }
        }
    }

    private static boolean rests(FlowNode node) {
        return node.isCamundaAsyncBefore()
                || node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof IntermediateCatchEvent
                || node instanceof BoundaryEvent;
    }

    private Collection<FlowNode> targets(FlowNode node) {
        return model.outgoing(node).stream().map(SequenceFlow::getTarget).toList();
    }

    private void everyWayEnds() {
        var starts = new ArrayList<FlowNode>(model.all(StartEvent.class));
        var reached = model.reachable(starts);
        for (FlowNode node : model.all(FlowNode.class)) {
            var begins = node instanceof SubProcess part && part.triggeredByEvent();
            if (!begins && !reached.contains(node)) {
                refuse(node, "cannot be reached");
            }
            if (!begins
                    && !(node instanceof EndEvent)
                    && model.reachable(model.after(node)).stream()
                            .noneMatch(EndEvent.class::isInstance)) {
                refuse(node, "does not lead to an end");
            }
        }
    }

    private static FlowElement owner(ModelElementInstance element) {
        var owner = element.getParentElement();
        return owner instanceof FlowElement found ? found : owner(owner);
    }

    private void refuse(FlowElement element, String what) {
        violations.add(model.at(element) + what);
    }
}
