package dk.medvind.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rest of Medvind may ask of the engine. All calls join the caller's transaction. */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final CommandExecutor commands;
    private final FactCatalog catalog;
    private final Releases releases;

    Processes(ProcessEngine engine, FactCatalog catalog, Releases releases) {
        this.runtime = engine.getRuntimeService();
        this.repository = engine.getRepositoryService();
        this.tasks = engine.getTaskService();
        this.jobs = engine.getManagementService();
        this.commands =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getCommandExecutorTxRequired();
        this.catalog = catalog;
        this.releases = releases;
    }

    /**
     * Does work that moves the engine more than once, and lets the engine write when all is done:
     * what begins and ends inside is written as ended, and nothing is read back. A step that loses
     * a race says so at the end.
     */
    public <T> T atOnce(Supplier<T> work) {
        return commands.execute(context -> work.get());
    }

    /**
     * Starts a process on its newest release and answers the instance's id. The case number becomes
     * its business key and the fact {@link Variable#CASE_NUMBER}.
     */
    public String start(String processKey, String caseNumber, Facts facts) {
        catalog.check(processKey, facts);
        var variables = facts.with(Variable.CASE_NUMBER, caseNumber).forEngine();
        var begun = runtime.startProcessInstanceByKey(processKey, caseNumber, variables);
        releases.began(caseNumber, begun.getProcessDefinitionId());
        return begun.getId();
    }

    /**
     * Starts a process beside the one the case began with, under the same number, and answers the
     * instance's id. The case stays on the release it began on.
     */
    public String startBeside(String processKey, String caseNumber, Facts facts) {
        catalog.check(processKey, facts);
        var variables = facts.with(Variable.CASE_NUMBER, caseNumber).forEngine();
        return runtime.startProcessInstanceByKey(processKey, caseNumber, variables).getId();
    }

    /**
     * Starts the case's own process once more, on the release the case began on, at one of its
     * steps instead of at its beginning.
     *
     * @throws IllegalStateException if the case never had a process
     */
    public void goOnAt(String processKey, String caseNumber, String activity, Facts facts) {
        catalog.check(processKey, facts);
        String release =
                releases.ofCase(caseNumber)
                        .orElseThrow(() -> new IllegalStateException("No release: " + caseNumber));
        var definition =
                repository
                        .createProcessDefinitionQuery()
                        .deploymentId(release)
                        .processDefinitionKey(processKey)
                        .singleResult();
        runtime.createProcessInstanceById(definition.getId())
                .businessKey(caseNumber)
                .setVariables(facts.with(Variable.CASE_NUMBER, caseNumber).forEngine())
                .startBeforeActivity(activity)
                .execute();
    }

    /**
     * Brings a message to the one place in the case's processes that waits for it.
     *
     * @throws NobodyWaits if no step, or more than one, waits for this message
     * @throws CaseMovedOn if a step of the case is committed at the same time
     */
    public void correlate(String message, String caseNumber, Facts facts) {
        correlate(
                runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(caseNumber)
                        .setVariables(facts.forEngine()),
                message,
                caseNumber);
    }

    /**
     * The same to the one process of the case that was told these facts, where several of one kind
     * may run.
     *
     * @throws NobodyWaits if no step, or more than one, waits for this message
     * @throws CaseMovedOn if a step of the case is committed at the same time
     */
    public void correlateTo(Facts told, String message, String caseNumber) {
        correlateTo(told, message, caseNumber, Facts.none());
    }

    /** The same with news for that process. */
    public void correlateTo(Facts told, String message, String caseNumber, Facts news) {
        correlate(
                runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(caseNumber)
                        .processInstanceVariablesEqual(told.forEngine())
                        .setVariables(news.forEngine()),
                message,
                caseNumber);
    }

    private static void correlate(
            MessageCorrelationBuilder correlation, String message, String caseNumber) {
        try {
            correlation.correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new NobodyWaits(message, caseNumber);
        } catch (OptimisticLockingException e) {
            throw new CaseMovedOn(caseNumber);
        }
    }

    /**
     * Completes a task.
     *
     * @throws TaskGone if the task has been completed or is no longer needed
     */
    public void complete(String taskId, Facts facts) {
        try {
            atOnce(
                    () -> {
                        catalog.check(processKeyOf(find(taskId)), facts);
                        tasks.complete(taskId, facts.forEngine());
                        return taskId;
                    });
        } catch (NullValueException | OptimisticLockingException e) {
            throw new TaskGone(taskId);
        }
    }

    /**
     * Takes a task nobody has, or that the user already has.
     *
     * @throws TaskTaken if another user has it
     * @throws TaskGone if the task is over
     */
    public void claim(String taskId, String user) {
        var assignee = find(taskId).getAssignee();
        if (assignee != null && !assignee.equals(user)) {
            throw new TaskTaken(taskId);
        }
        try {
            tasks.setAssignee(taskId, user);
        } catch (OptimisticLockingException e) {
            throw new TaskTaken(taskId);
        }
    }

    /**
     * Gives a task to a user, or hands it back to its group when {@code user} is null.
     *
     * @throws TaskGone if the task is over
     * @throws TaskTaken if somebody else gives or takes it at the same moment
     */
    public void assign(String taskId, @Nullable String user) {
        find(taskId);
        try {
            tasks.setAssignee(taskId, user);
        } catch (OptimisticLockingException e) {
            throw new TaskTaken(taskId);
        }
    }

    /** Runs a failed step once more, as soon as the job executor gets to it. */
    public void retry(String jobId) {
        jobs.setJobRetries(jobId, 1);
        jobs.setJobDuedate(jobId, new Date(ClockUtil.getCurrentTime().getTime()));
    }

    /**
     * Moves a timer of a case that has not gone off, or that went off and failed. A timer that is
     * gone stays gone.
     *
     * @param activity the event with the timer
     */
    public void moveTimer(String caseNumber, String activity, Instant due) {
        for (var instance :
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .list()) {
            for (var timer :
                    jobs.createJobQuery()
                            .processInstanceId(instance.getId())
                            .activityId(activity)
                            .timers()
                            .list()) {
                jobs.setJobDuedate(timer.getId(), Date.from(due));
                if (timer.getRetries() < 1) {
                    jobs.setJobRetries(timer.getId(), 1);
                }
            }
        }
    }

    /** Whether a step of the case waits for this message. */
    public boolean waits(String message, String caseNumber) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /** The same for the one process of the case that was told these facts. */
    public boolean waits(Facts told, String message, String caseNumber) {
        var query =
                runtime.createExecutionQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .messageEventSubscriptionName(message);
        told.forEngine().forEach(query::processVariableValueEquals);
        return query.count() > 0;
    }

    /** What the process of an open task was told; empty if it was not, or the task is over. */
    public <T> Optional<T> told(String taskId, Variable<T> fact) {
        try {
            return fact.find(tasks.getVariable(taskId, fact.name()));
        } catch (NullValueException e) {
            return Optional.empty();
        }
    }

    /**
     * Lets timers and steps that are ready in all processes of a case wait until {@link #resume}.
     * Tasks of people stay open, and what follows from them runs.
     */
    public void pause(String caseNumber) {
        instances(caseNumber).forEach(jobs::suspendJobByProcessInstanceId);
    }

    /** Lets them go on; what fell due meanwhile happens now. */
    public void resume(String caseNumber) {
        instances(caseNumber).forEach(jobs::activateJobByProcessInstanceId);
    }

    private List<String> instances(String caseNumber) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private TaskEntity find(String taskId) {
        var task = commands.execute(context -> context.getTaskManager().findTaskById(taskId));
        if (task == null) {
            throw new TaskGone(taskId);
        }
        return task;
    }

    private String processKeyOf(TaskEntity task) {
        return commands.execute(
                context ->
                        context.getProcessEngineConfiguration()
                                .getDeploymentCache()
                                .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
                                .getKey());
    }
}
