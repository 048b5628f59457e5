package dk.medvind.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Medvind's engine as it is configured in production, on a database in memory of its own. */
public final class TestEngine {

    private final List<ProcessFacts> facts = new ArrayList<>();
    private final List<TaskWatcher> taskWatchers = new ArrayList<>();
    private final List<FailureWatcher> failureWatchers = new ArrayList<>();
    private Map<String, JavaDelegate> delegates = Map.of();

    /** Declares a process's facts. */
    public TestEngine facts(ProcessFacts process) {
        facts.add(process);
        return this;
    }

    /** The steps BPMN may name, by bean name. */
    public TestEngine delegates(Map<String, ? extends JavaDelegate> byName) {
        delegates = Map.copyOf(byName);
        return this;
    }

    /** Tells this watcher of tasks. */
    public TestEngine watchedBy(TaskWatcher watcher) {
        taskWatchers.add(watcher);
        return this;
    }

    /** Tells this watcher of failures. */
    public TestEngine watchedBy(FailureWatcher watcher) {
        failureWatchers.add(watcher);
        return this;
    }

    /** The settings before the engine is built, for extensions that want to add to them. */
    public SpringProcessEngineConfiguration settings() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        var settings =
                new EngineSettings(
                        database,
                        new DataSourceTransactionManager(database),
                        new FactCatalog(facts),
                        new NamedSteps(delegates),
                        taskWatchers,
                        failureWatchers);
        settings.setProcessEngineName("test-" + UUID.randomUUID());
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
        settings.setHistoryCleanupEnabled(false);
        return settings;
    }

    /** Starts the engine. */
    public ProcessEngine start() {
        return settings().buildProcessEngine();
    }

    /** The door the modules use, on this engine. */
    public Processes processes(ProcessEngine engine) {
        return new Processes(engine, new FactCatalog(facts), releases(engine));
    }

    /** Deploys every release of the class path and answers their names. */
    public Set<String> deployReleases(ProcessEngine engine) {
        var files = ReleaseFiles.onClassPath("");
        releases(engine).deploy(files);
        return files.applications();
    }

    private record NamedSteps(Map<String, JavaDelegate> byName) implements Steps {
        @Override
        public Set<String> names() {
            return byName.keySet();
        }

        @Override
        public @Nullable JavaDelegate find(String name) {
            return byName.get(name);
        }
    }

    private static Releases releases(ProcessEngine engine) {
        return new Releases(engine.getRepositoryService(), engine.getHistoryService(), List.of());
    }
}
