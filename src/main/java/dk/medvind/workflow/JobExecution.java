package dk.medvind.workflow;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the engine's jobs. Starts after everything else and stops before everything else: jobs in
 * hand are finished, no new ones are taken.
 */
final class JobExecution extends DefaultJobExecutor implements SmartLifecycle {

    private static final int THREADS = 4;

    private final AroundJobs around;
    private final boolean enabled;

    JobExecution(AroundJobs around, boolean enabled) {
        this.around = around;
        this.enabled = enabled;
        setCorePoolSize(THREADS);
        setMaxPoolSize(THREADS);
        setQueueSize(THREADS);
        // A small handful, so that a node that dies takes few jobs with it and none hoards them.
        setMaxJobsPerAcquisition(3);
        // How long the jobs of a dead node stand still.
        setLockTimeInMillis(60_000);
        setWaitTimeInMillis(1_000);
        setMaxWait(5_000);
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        var jobs = super.getExecuteJobsRunnable(jobIds, engine);
        return () -> around.run(jobs);
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public void stop() {
        shutdown();
    }

    @Override
    public boolean isRunning() {
        return isActive();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
