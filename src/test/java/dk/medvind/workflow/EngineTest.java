package dk.medvind.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(Lifecycle.PER_CLASS)
class EngineTest {

    private static final Variable<Boolean> URGENT = Variable.bool("urgent");
    private static final String CASE = "MV-2026-000001-2";
    private static final String CANARY = "010190-1234 Berit Hansen";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private ProcessEngine engine;
    private Processes processes;

    @BeforeAll
    void start() {
        var test =
                new TestEngine()
                        .facts(ProcessFacts.of("wait", URGENT))
                        .facts(ProcessFacts.of("fail"))
                        .facts(ProcessFacts.of("ask", URGENT))
                        .delegates(
                                Map.of(
                                        "talk",
                                        execution -> {
                                            throw new IllegalStateException(
                                                    CANARY, new SQLException(CANARY));
                                        }));
        engine = test.start();
        processes = test.processes(engine);
        var rule =
                "<businessRuleTask id='a' camunda:decisionRef='level' camunda:decisionRefBinding='deployment' camunda:mapDecisionResult='singleEntry' camunda:resultVariable='urgent'/>";
        engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "wait.bpmn",
                        Models.process("wait", Models.startThen(Models.userTask("a", ""))))
                .addString(
                        "fail.bpmn",
                        Models.process(
                                "fail",
                                Models.startThen(
                                        "<serviceTask id='a' camunda:asyncBefore='true' camunda:delegateExpression='${talk}'/>")))
                .addString("ask.bpmn", Models.process("ask", Models.startThen(rule)))
                .addString("level.dmn", urgency())
                .deploy();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @AfterEach
    void clean() {
        ClockUtil.reset();
        var running = engine.getRuntimeService();
        running.createProcessInstanceQuery()
                .list()
                .forEach(process -> running.deleteProcessInstance(process.getId(), "next test"));
    }

    @Test
    void historyKeepsStepsAndDeclaredFactsAndNoChangesOfThem() {
        var id = processes.start("wait", CASE, Facts.of(URGENT, true));
        engine.getRuntimeService().setVariable(id, "urgent", false);
        var history = engine.getHistoryService();
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(id).list())
                .extracting("name", "value")
                .containsExactlyInAnyOrder(tuple("caseNumber", CASE), tuple("urgent", false));
        assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(id).count())
                .isEqualTo(2);
        assertThat(history.createHistoricTaskInstanceQuery().processInstanceId(id).count())
                .isEqualTo(1);
        assertThat(history.createHistoricDetailQuery().count()).isZero();
        assertThat(history.createUserOperationLogQuery().count()).isZero();
    }

    @Test
    void historyKeepsOfADecisionOnlyTheFact() {
        var id = processes.start("ask", CASE, Facts.none());
        var history = engine.getHistoryService();
        assertThat(history.createHistoricDecisionInstanceQuery().count()).isZero();
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(id).list())
                .extracting("name", "value")
                .containsExactlyInAnyOrder(tuple("caseNumber", CASE), tuple("urgent", true));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void refusesWhatIsNoFactWhoeverSetsIt(Map.Entry<String, Object> stranger) {
        var id = processes.start("wait", CASE, Facts.of(URGENT, true));
        var runtime = engine.getRuntimeService();
        assertThatThrownBy(() -> runtime.setVariable(id, stranger.getKey(), stranger.getValue()))
                .isInstanceOf(RuntimeException.class)
                .hasMessageNotContaining(CANARY);
        assertThat(runtime.getVariables(id)).containsOnlyKeys("caseNumber", "urgent");
    }

    static List<Map.Entry<String, Object>> strangers() {
        return List.of(
                Map.entry("income", 25_000),
                Map.entry("name", CANARY),
                Map.entry("urgent", CANARY),
                Map.entry("urgent", 1.5),
                Map.entry("caseNumber", CANARY + "x".repeat(200)),
                Map.entry("caseNumber", CANARY.getBytes(StandardCharsets.UTF_8)),
                Map.entry("caseNumber", new ArrayList<>(List.of(CANARY))));
    }

    @Test
    void theWordsOfAFailureReachNoTable() throws SQLException {
        processes.start("fail", CASE, Facts.none());
        var job = engine.getManagementService().createJobQuery().singleResult();
        assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                .isInstanceOf(RuntimeException.class);
        assertThat(
                        engine.getManagementService()
                                .createJobQuery()
                                .singleResult()
                                .getExceptionMessage())
                .isEqualTo("Failed: IllegalStateException < SQLException");
        assertThat(engine.getManagementService().getJobExceptionStacktrace(job.getId()))
                .contains("EngineTest");
        assertThat(everythingStored()).contains("IllegalStateException").doesNotContain("Berit");
    }

    @Test
    void triesAgainFiveTimesAtGrowingDistance() {
        var waits = List.of(10, 60, 300, 1800, 7200);
        ClockUtil.setCurrentTime(Date.from(NOON));
        processes.start("fail", CASE, Facts.none());
        for (int seconds : waits) {
            run();
            var job = engine.getManagementService().createJobQuery().singleResult();
            assertThat(job.getRetries()).isPositive();
            assertThat(job.getDuedate()).isEqualTo(NOON.plusSeconds(seconds));
        }
        run();
        assertThat(engine.getManagementService().createJobQuery().singleResult().getRetries())
                .isZero();
    }

    @Test
    void hasNoneOfTheEnginesUnsafeDefaults() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings.getBeans()).isEmpty();
        assertThat(settings.isCmmnEnabled()).isFalse();
        assertThat(settings.isStandaloneTasksEnabled()).isFalse();
        assertThat(settings.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(settings.getQueryMaxResultsLimit()).isEqualTo(1_000);
        assertThat(settings.isMetricsEnabled()).isFalse();
        assertThat(settings.isEnableXxeProcessing()).isFalse();
        assertThat(settings.getHistoryLevel().getId()).isEqualTo(42);
        assertThat(settings.isJobExecutorAcquireExclusiveOverProcessHierarchies()).isTrue();
    }

    /** A table of one input the process has as a fact, and one answer: yes. */
    private static String urgency() {
        return Models.table("level", "", "\"another case\"")
                .replace("amount", "caseNumber")
                .replace("COLLECT", "FIRST")
                .replace("typeRef='number'", "typeRef='string'")
                .replace("name='level' typeRef='string'", "name='level' typeRef='boolean'")
                .replace("\"high\"", "false")
                .replace("\"any\"", "true");
    }

    private void run() {
        var job = engine.getManagementService().createJobQuery().singleResult();
        assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                .isInstanceOf(RuntimeException.class);
    }

    /** Every value of every table, as a thief of the disk would read it. */
    private String everythingStored() throws SQLException {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var all = new StringWriter();
        try (var connection = settings.getDataSource().getConnection();
                var tables = connection.getMetaData().getTables(null, "PUBLIC", "ACT_%", null)) {
            while (tables.next()) {
                try (var sql = connection.createStatement();
                        var rows =
                                sql.executeQuery(
                                        "select * from " + tables.getString("TABLE_NAME"))) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            var value =
                                    rows.getObject(i) instanceof Blob
                                                    || rows.getObject(i) instanceof byte[]
                                            ? new String(rows.getBytes(i), StandardCharsets.UTF_8)
                                            : rows.getString(i);
                            all.append(value).append('\n');
                        }
                    }
                }
            }
        }
        return all.toString();
    }
}
