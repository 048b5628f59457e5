package dk.medvind.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.springframework.stereotype.Component;

/**
 * What the engine itself knows of open work: for comparing what watchers were told with what is. No
 * screen asks here.
 */
@Component
public class EngineWork {

    private final CommandExecutor commands;
    private final RepositoryService repository;

    EngineWork(ProcessEngine engine, RepositoryService repository) {
        this.commands =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getCommandExecutorTxRequired();
        this.repository = repository;
    }

    /** The open task; empty when it is over. */
    public Optional<TaskSnapshot> task(String taskId) {
        return commands.execute(
                context ->
                        Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                                .map(TaskReporter::snapshot));
    }

    /** The step that waits for a person after its last retry; empty when it does not. */
    public Optional<FailedStep> failure(String jobId) {
        return commands.execute(
                context ->
                        context.getIncidentManager().findIncidentByConfiguration(jobId).stream()
                                .filter(incident -> incident.getExecutionId() != null)
                                .findFirst()
                                .map(
                                        incident ->
                                                FailureReporter.failedStep(
                                                        jobId,
                                                        incident.getExecutionId(),
                                                        incident.getFailedActivityId() == null
                                                                ? incident.getActivityId()
                                                                : incident.getFailedActivityId(),
                                                        incident.getIncidentTimestamp())));
    }

    /** The user tasks of the newest models that are for these people: id and name. */
    public Map<String, String> tasksFor(TaskKind kind) {
        var names = new TreeMap<String, String>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(found -> collect(model(found.getId()), kind, names));
        return names;
    }

    private ProcessDefinitionEntity model(String id) {
        return commands.execute(
                context ->
                        context.getProcessEngineConfiguration()
                                .getDeploymentCache()
                                .findDeployedProcessDefinitionById(id));
    }

    private static void collect(ScopeImpl scope, TaskKind kind, Map<String, String> names) {
        for (ActivityImpl activity : scope.getActivities()) {
            if (TaskReporter.kindOf(activity) == kind) {
                names.put(activity.getId(), activity.getName());
            }
            collect(activity, kind, names);
        }
    }
}
