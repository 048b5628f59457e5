package dk.medvind.bench;

import dk.medvind.identity.login.LogInForBenchmark;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.task.TaskQuery;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The same questions put to the engine's own query for tasks, on the same database: without audit,
 * row-level security and pages to draw. The team is a variable of the process.
 */
final class EngineTasks implements AutoCloseable {

    private static final int PAGE = 51;

    private final ProcessEngine engine;

    EngineTasks(TestServer server) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.medvind());
        source.setUser("medvind_app");
        source.setPassword(dk.medvind.LocalPostgres.PASSWORD);
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(source);
        settings.setDatabaseSchemaUpdate("false");
        settings.setDatabaseTablePrefix("engine.");
        settings.setJobExecutorActivate(false);
        settings.setCustomHistoryLevels(List.of(new AsStored()));
        settings.setHistory(AsStored.NAME);
        settings.setMetricsEnabled(false);
        this.engine = settings.buildProcessEngine();
    }

    List<?> firstPage() {
        return ordered(ofTeam()).listPage(0, PAGE);
    }

    List<?> filteredPage() {
        return ordered(
                        ofTeam().processDefinitionKey("single-benefit")
                                .taskDefinitionKey("assessApplication")
                                .dueAfter(Date.from(Instant.now()))
                                .dueBefore(Date.from(Instant.now().plus(Duration.ofDays(7)))))
                .listPage(0, PAGE);
    }

    /** Mine, the team's, nobody's, waiting for citizens, overdue. */
    Map<String, Long> counts() {
        return Map.of(
                "mine", query().taskAssignee(LogInForBenchmark.caseworker(0).toString()).count(),
                "team", ofTeam().count(),
                "unassigned", ofTeam().taskUnassigned().count(),
                "waiting",
                        query().processVariableValueEquals("team", LogInForBenchmark.TEAM)
                                .taskCandidateGroup("citizen")
                                .includeAssignedTasks()
                                .count(),
                "overdue", ofTeam().dueBefore(Date.from(Instant.now())).count());
    }

    @Override
    public void close() {
        engine.close();
    }

    private TaskQuery query() {
        return engine.getTaskService().createTaskQuery();
    }

    private TaskQuery ofTeam() {
        return query().processVariableValueEquals("team", LogInForBenchmark.TEAM)
                .taskCandidateGroup("caseworker")
                .includeAssignedTasks();
    }

    private static TaskQuery ordered(TaskQuery query) {
        return query.orderByDueDate().asc().orderByTaskId().asc();
    }

    /** The engine refuses a database whose history level it does not know. */
    private static final class AsStored implements HistoryLevel {
        static final String NAME = "facts";

        @Override
        public int getId() {
            return 42;
        }

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
            return false;
        }
    }
}
