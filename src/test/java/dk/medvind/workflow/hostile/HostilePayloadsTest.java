package dk.medvind.workflow.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.workflow.Models;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.TestEngine;
import dk.medvind.workflow.Variable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(Lifecycle.PER_CLASS)
class HostilePayloadsTest {

    private static final JavaDelegate KNOWN = execution -> {};
    private static final JavaDelegate FAILING =
            execution -> {
                throw new IllegalStateException("always");
            };

    @TempDir Path folder;
    private CallHome home;
    private ProcessEngine engine;

    @BeforeAll
    void start() throws Exception {
        home = new CallHome();
        engine =
                new TestEngine()
                        .facts(ProcessFacts.of("p", Variable.bool("urgent")))
                        .delegates(Map.of("known", KNOWN, "failing", FAILING))
                        .start();
    }

    @AfterAll
    void stop() throws Exception {
        engine.close();
        home.close();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void refusesBeforeAnythingRuns(Payload payload) {
        var outcome = new Attack(engine, file(), home).with(payload);
        assertThat(outcome.hadEffect()).as("effect of %s", payload).isFalse();
        assertThat(outcome.deployed()).as("deployment of %s", payload).isFalse();
    }

    Stream<Payload> payloads() {
        var guarded = Canary.InitialisedWhenGuarded.class;
        return new Payloads(file(), home.address(), guarded).all().stream();
    }

    @Test
    void knowsEveryKindOfPayload() {
        var ids = payloads().map(Payload::id).toList();
        for (int kind = 1; kind <= 51; kind++) {
            // P41 to P43 never come to rest: RunawayProcessesTest
            if (kind < 41 || kind > 43) {
                assertThat(ids).contains("P%02d".formatted(kind));
            }
        }
    }

    /** The corpus is worth something: an engine without our guard runs most of it. */
    @Test
    void thePayloadsWorkWhereThereIsNoGuard() {
        var open = unguarded();
        var effective = new ArrayList<String>();
        var unguarded = Canary.InitialisedWhenUnguarded.class;
        for (Payload payload : new Payloads(file(), home.address(), unguarded).all()) {
            if (payload.id().startsWith("P")
                    && new Attack(open, file(), home).with(payload).hadEffect()) {
                effective.add(payload.id());
            }
        }
        open.close();
        assertThat(effective)
                .contains("P01", "P03", "P05", "P07", "P12", "P15", "P19", "P20", "P32", "P46")
                .hasSizeGreaterThanOrEqualTo(40);
    }

    /** CVE-2026-109432: expressions in the or-part of a query pass Camunda's own switch. */
    @Test
    void refusesExpressionsInQueries() {
        int songs = Canary.songs();
        var hostile = "${''.getClass().forName('" + Canary.class.getName() + "').newInstance()}";
        assertThatThrownBy(
                        () ->
                                engine.getTaskService()
                                        .createTaskQuery()
                                        .or()
                                        .dueAfterExpression(hostile)
                                        .endOr()
                                        .list())
                .isInstanceOf(RuntimeException.class);
        assertThat(Canary.songs()).isEqualTo(songs);
    }

    /** A model changed in the database, behind the deployment, is refused when it is read. */
    @Test
    void refusesAModelThatWasChangedInTheDatabase() throws Exception {
        int songs = Canary.songs();
        var harmless = Models.process("p", Models.startThen(Models.userTask("a", "")));
        var hostile =
                harmless.replace(
                        "'Se på sagen'",
                        "\"${''.getClass().forName('"
                                + Canary.class.getName()
                                + "').newInstance()}\"");
        var deployed =
                engine.getRepositoryService()
                        .createDeployment()
                        .addString("p.bpmn", harmless)
                        .deploy();
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        try (var connection = settings.getDataSource().getConnection();
                var change =
                        connection.prepareStatement(
                                "update ACT_GE_BYTEARRAY set BYTES_ = ? where NAME_ = 'p.bpmn'")) {
            change.setBytes(1, Models.bytes(hostile));
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
        settings.getDeploymentCache().discardProcessDefinitionCache();
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("p"))
                .hasStackTraceContaining("no expression may stand here");
        assertThat(Canary.songs()).isEqualTo(songs);
        engine.getRepositoryService().deleteDeployment(deployed.getId(), true);
    }

    private Path file() {
        return folder.resolve("touched");
    }

    private static ProcessEngine unguarded() {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setProcessEngineName("open-" + UUID.randomUUID());
        settings.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        settings.setBeans(new HashMap<>(Map.of("known", KNOWN, "failing", FAILING)));
        settings.setJobExecutorActivate(false);
        settings.setEnableCmdExceptionLogging(false);
        return settings.buildProcessEngine();
    }
}
