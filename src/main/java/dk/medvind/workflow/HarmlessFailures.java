package dk.medvind.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a failing job says out of the engine's tables and logs: a message of the database or a
 * register may hold a person's data. What stays is the kinds of failure and the lines of code.
 */
final class HarmlessFailures {

    private static final Logger LOG = LoggerFactory.getLogger(HarmlessFailures.class);

    private HarmlessFailures() {}

    static void install(ProcessEngineConfigurationImpl settings) {
        settings.setFailedJobCommandFactory(
                (jobId, failure) -> new DefaultJobRetryCmd(jobId, harmless(failure)));
        settings.setHistoryEventProducer(new Producer());
        settings.setEnableCmdExceptionLogging(false);
        ExecuteJobHelper.LOGGING_HANDLER =
                (jobId, failure) -> LOG.warn("Job {} failed", jobId, harmless(failure));
    }

    /**
     * The failure without its words. A lost race for a row keeps its type: it is simply retried.
     */
    static Throwable harmless(Throwable failure) {
        if (failure instanceof OptimisticLockingException) {
            return failure;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StepFailed known) {
                return known;
            }
        }
        return new StepFailed(failure);
    }

    private static final class Producer extends CacheAwareHistoryEventProducer {
        @Override
        @SuppressWarnings("NullAway") // the engine passes null when there was no exception
        public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable failure) {
            return super.createHistoricJobLogFailedEvt(
                    job, failure == null ? null : harmless(failure));
        }
    }
}
