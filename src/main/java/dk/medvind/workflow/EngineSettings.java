package dk.medvind.workflow;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/** How Medvind's engine is set up, wherever it runs: with the application or in a process test. */
final class EngineSettings {

    private EngineSettings() {}

    static SpringProcessEngineConfiguration of(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Iterable<TaskWatcher> taskWatchers,
            Iterable<FailureWatcher> failureWatchers) {
        var settings = new SpringProcessEngineConfiguration();
        settings.setProcessEngineName("medvind");
        settings.setDataSource(dataSource);
        settings.setTransactionManager(transactions);
        settings.setDatabaseSchemaUpdate("false");
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setJobExecutorActivate(false);
        settings.setDbIdentityUsed(false);
        settings.setCmmnEnabled(false);
        settings.setCustomPostBPMNParseListeners(
                new ArrayList<>(List.of(new TaskReporter(taskWatchers))));
        settings.setCustomIncidentHandlers(List.of(new FailureReporter(failureWatchers)));
        return settings;
    }
}
