package dk.medvind.workflow;

import java.util.Date;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;

/** Tells the {@link FailureWatcher}s when a job has used its last retry, and when that is over. */
final class FailureReporter extends DefaultIncidentHandler {

    private final Iterable<FailureWatcher> watchers;

    FailureReporter(Iterable<FailureWatcher> watchers) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.watchers = watchers;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        var incident = super.handleIncident(context, message);
        if (context.getExecutionId() != null) {
            var failed = context.getFailedActivityId();
            var step =
                    failedStep(
                            context.getConfiguration(),
                            context.getExecutionId(),
                            failed == null ? context.getActivityId() : failed,
                            ClockUtil.getCurrentTime());
            watchers.forEach(watcher -> watcher.stepFailed(step));
        }
        return incident;
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        var jobId = context.getConfiguration();
        var known =
                Context.getCommandContext().getIncidentManager().findIncidentByConfiguration(jobId);
        if (!known.isEmpty()) {
            super.removeIncident(context, resolved);
            watchers.forEach(watcher -> watcher.stepRecovered(jobId));
        }
    }

    /** A step that failed, inside a command of the engine. */
    static FailedStep failedStep(String jobId, String executionId, String activityId, Date at) {
        var execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(executionId);
        var definition = execution.getProcessDefinition();
        var activity = definition.findActivity(activityId);
        var name = activity == null ? null : activity.getName();
        return new FailedStep(
                jobId,
                execution.getProcessBusinessKey(),
                definition.getKey(),
                activityId,
                name == null ? activityId : name,
                at.toInstant());
    }
}
