package dk.medvind.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/** Gives every user task of every process listeners that tell the {@link TaskWatcher}s. */
final class TaskReporter extends AbstractBpmnParseListener {

    private static final String KIND = "taskKind";
    private static final String OWNER = "timeOwner";

    private final Iterable<TaskWatcher> watchers;

    TaskReporter(Iterable<TaskWatcher> watchers) {
        this.watchers = watchers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var kind = TaskKind.of(required(element, KIND));
        var owner = TimeOwner.of(required(element, OWNER));
        activity.setProperty(KIND, kind);
        activity.setProperty(OWNER, owner);
        var definition =
                ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        TaskListener created = task -> created(task, kind, owner);
        TaskListener assigned = task -> tell(w -> w.taskAssigned(snapshot(task, kind, owner)));
        TaskListener ended = task -> tell(w -> w.taskEnded(snapshot(task, kind, owner)));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, assigned);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, ended);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, ended);
    }

    private void created(DelegateTask task, TaskKind kind, TimeOwner owner) {
        for (TaskWatcher watcher : watchers) {
            watcher.taskCreated(snapshot(task, kind, owner));
            if (task.getAssignee() == null) {
                watcher.takerOf(snapshot(task, kind, owner)).ifPresent(task::setAssignee);
            }
        }
    }

    private void tell(Consumer<TaskWatcher> news) {
        watchers.forEach(news);
    }

    private static String required(Element element, String name) {
        var value = ExtensionProperties.of(element).get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "User task " + element.attribute("id") + " lacks the property " + name);
        }
        return value;
    }

    /** Whom the user tasks of this activity are for; null for what is no user task. */
    static @Nullable TaskKind kindOf(ActivityImpl activity) {
        return (TaskKind) activity.getProperty(KIND);
    }

    /** A task outside of its listeners, inside a command of the engine. */
    static TaskSnapshot snapshot(TaskEntity task) {
        var activity = task.getProcessDefinition().findActivity(task.getTaskDefinitionKey());
        return snapshot(
                task,
                (TaskKind) Objects.requireNonNull(activity.getProperty(KIND)),
                (TimeOwner) Objects.requireNonNull(activity.getProperty(OWNER)));
    }

    private static TaskSnapshot snapshot(DelegateTask delegate, TaskKind kind, TimeOwner owner) {
        var task = (TaskEntity) delegate;
        var definition = (ProcessDefinitionEntity) task.getExecution().getProcessDefinition();
        var formKey = task.getTaskDefinition().getCamundaFormDefinitionKey();
        return new TaskSnapshot(
                task.getId(),
                task.getExecution().getProcessBusinessKey(),
                definition.getKey(),
                task.getTaskDefinitionKey(),
                task.getName(),
                formKey == null ? null : formKey.getExpressionText(),
                candidateGroup(task),
                task.getAssignee(),
                instant(task.getDueDate()),
                kind,
                owner,
                task.getCreateTime().toInstant(),
                definition.getDeploymentId());
    }

    private static @Nullable String candidateGroup(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
