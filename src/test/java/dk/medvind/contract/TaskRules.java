package dk.medvind.contract;

import static dk.medvind.contract.Model.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What every task of a process must say about itself. */
final class TaskRules {

    private static final Set<String> OWNERS =
            Set.of("citizen", "authority", "thirdParty", "statute");
    private static final Set<String> KINDS = Set.of("citizen", "caseworker", "coService");

    /** Words that name a thing, where a task says what to do. */
    private static final Pattern NOUN =
            Pattern.compile(".*(ning|ninger|else|elser|tion|tioner|hed|tering)");

    private final Model model;
    private final List<String> violations = new ArrayList<>();

    TaskRules(Model model) {
        this.model = model;
    }

    List<String> violations() {
        model.all(UserTask.class).forEach(this::userTask);
        model.all(ReceiveTask.class).forEach(this::waits);
        model.all(IntermediateCatchEvent.class).forEach(this::waits);
        model.all(Task.class).forEach(this::verbAndObject);
        model.all(CallActivity.class).forEach(this::verbAndObject);
        model.all(ServiceTask.class).forEach(this::savepoint);
        return violations;
    }

    private void userTask(UserTask task) {
        waits(task);
        oneOf(task, "taskKind", KINDS);
        if (task.getCamundaFormRef() == null) {
            refuse(task, "has no form");
        }
        var group = task.getCamundaCandidateGroups();
        if (group == null || !group.matches("[a-z][a-zA-Z-]*")) {
            refuse(task, "has no one candidate group");
        }
        if (task.getCamundaDueDate() == null) {
            refuse(task, "has no due date");
        }
    }

    private void waits(FlowNode node) {
        oneOf(node, "timeOwner", OWNERS);
    }

    private void oneOf(FlowNode node, String name, Set<String> words) {
        var value = property(node, name);
        if (value == null || !words.contains(value)) {
            refuse(node, name + " is " + value + ", not one of " + new TreeSet<>(words));
        }
    }

    private void verbAndObject(FlowNode task) {
        var name = task.getName() == null ? "" : task.getName();
        var words = name.split(" ");
        if (words.length < 2) {
            refuse(task, "is not called verb and object: " + name);
        } else if (!Character.isUpperCase(name.charAt(0)) || NOUN.matcher(words[0]).matches()) {
            refuse(task, "does not begin with a verb: " + name);
        }
    }

    /** A step that shares its transaction with what comes before says so, and says why. */
    private void savepoint(ServiceTask task) {
        var sameTransaction = "true".equals(property(task, "sameTransaction"));
        if (task.isCamundaAsyncBefore() == sameTransaction) {
            refuse(task, "needs either asyncBefore or the property sameTransaction");
        }
        if (sameTransaction && task.getDocumentations().isEmpty()) {
            refuse(task, "does not say why it shares the transaction");
        }
    }

    private void refuse(FlowNode node, String what) {
        violations.add(model.at(node) + what);
    }
}
