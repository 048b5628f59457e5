package dk.medvind.workflow.hostile;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * Lets a hostile model do its worst: deploys and starts it and sets off everything it waits for.
 */
final class Attack {

    private final ProcessEngine engine;
    private final Path file;
    private final CallHome home;

    Attack(ProcessEngine engine, Path file, CallHome home) {
        this.engine = engine;
        this.file = file;
        this.home = home;
    }

    /** What came of it. */
    record Outcome(boolean deployed, boolean hadEffect) {}

    Outcome with(Payload payload) {
        int songs = Canary.songs();
        int calls = home.calls();
        long leaks = leaks();
        boolean deployed = attempt(() -> deploy(payload));
        if (deployed) {
            attempt(
                    () ->
                            engine.getRuntimeService()
                                    .startProcessInstanceByKey(
                                            "p", "MV-1", Map.of("caseNumber", "MV-1")));
            attempt(
                    () ->
                            engine.getDecisionService()
                                    .evaluateDecisionByKey("p")
                                    .variables(Map.of("amount", 1))
                                    .evaluate());
            attempt(this::jobs);
            attempt(this::externalTasks);
            attempt(this::tasks);
        }
        boolean effect =
                Canary.songs() > songs
                        || Files.exists(file)
                        || home.calls() > calls
                        || leaks() > leaks;
        attempt(() -> Files.deleteIfExists(file));
        attempt(this::clean);
        return new Outcome(deployed, effect);
    }

    private void deploy(Payload payload) {
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream(payload.file(), new ByteArrayInputStream(payload.content()))
                .deploy();
    }

    private void jobs() {
        for (var job : engine.getManagementService().createJobQuery().list()) {
            attempt(() -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private void externalTasks() {
        for (var task :
                engine.getExternalTaskService().fetchAndLock(10, "w").topic("t", 1000).execute()) {
            attempt(() -> engine.getExternalTaskService().complete(task.getId(), "w"));
        }
    }

    private void tasks() {
        for (var task : engine.getTaskService().createTaskQuery().initializeFormKeys().list()) {
            attempt(() -> engine.getFormService().getTaskFormData(task.getId()));
            attempt(() -> engine.getFormService().submitTaskForm(task.getId(), Map.of("x", "y")));
        }
    }

    private void clean() {
        for (var deployment : engine.getRepositoryService().createDeploymentQuery().list()) {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true, true);
        }
    }

    private long leaks() {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .variableName("leak")
                .count();
    }

    /** Hostile models fail in all ways; what counts is what they did. */
    private static boolean attempt(Act act) {
        try {
            act.run();
            return true;
        } catch (Exception | LinkageError e) {
            return false;
        }
    }

    private interface Act {
        void run() throws Exception;
    }
}
