package dk.medvind.workflow;

import dk.medvind.workflow.guard.EngineGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/** How Medvind's engine is set up, wherever it runs: with the application or in a process test. */
final class EngineSettings extends SpringProcessEngineConfiguration {

    /** When a failed step is tried again; after the last time it becomes a person's work. */
    static final String RETRIES = "PT10S,PT1M,PT5M,PT30M,PT2H";

    private final FactCatalog catalog;

    EngineSettings(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            FactCatalog catalog,
            Steps steps,
            Iterable<TaskWatcher> taskWatchers,
            Iterable<FailureWatcher> failureWatchers) {
        this.catalog = catalog;
        setProcessEngineName("medvind");
        setDataSource(dataSource);
        setTransactionManager(transactions);
        setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        setIdGenerator(new StrongUuidGenerator());
        setBeans(Map.of());
        setFallbackSerializerFactory(new NoOtherValues());
        setDbIdentityUsed(false);
        setAuthorizationEnabled(false);
        setMetricsEnabled(false);
        setTaskMetricsEnabled(false);
        setBpmnStacktraceVerbose(false);
        setEnableExceptionsAfterUnhandledBpmnError(true);
        setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new TaskReporter(taskWatchers))));
        setCustomIncidentHandlers(List.of(new FailureReporter(failureWatchers)));
        history();
        jobs();
        HarmlessFailures.install(this);
        EngineGuard.install(this, new ModelVocabulary(catalog, steps));
    }

    @Override
    protected void initSerialization() {
        variableSerializers = FactSerializers.of(catalog, EngineGuard.MOST_INSTANCES);
    }

    private void history() {
        setCustomHistoryLevels(List.of(new FactsHistory(catalog)));
        setHistory(FactsHistory.NAME);
        setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_END);
        setHistoryCleanupBatchWindowStartTime("01:00");
        setHistoryCleanupBatchWindowEndTime("05:00");
        setHistoryCleanupDegreeOfParallelism(1);
        setHistoryCleanupJobLogTimeToLive("P90D");
    }

    private void jobs() {
        setJobExecutorActivate(false);
        setFailedJobRetryTimeCycle(RETRIES);
        setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        // The oldest first: without a date of its own a step would stand behind all that have one.
        setEnsureJobDueDateNotNull(true);
        setJobExecutorAcquireByDueDate(true);
    }
}
