package dk.medvind.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ReleasesTest {

    private final Map<String, byte[]> files = new HashMap<>();
    private ProcessEngine engine;
    private Processes processes;
    private Releases releases;
    private Decisions decisions;

    @BeforeAll
    void start() {
        var test = new TestEngine();
        engine = test.start();
        processes = test.processes(engine);
        releases = releases((resource, content) -> {});
        decisions = new Decisions(engine.getRepositoryService(), releases);
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @BeforeEach
    void twoApplicationsWithACommonPart() {
        var repository = engine.getRepositoryService();
        repository
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        files.clear();
        put(
                "processes/visit/visit.bpmn",
                Models.process("visit", Models.startThen(Models.call("a", "ask"))));
        put("processes/visit/level.dmn", Models.table("level", "", "> 100"));
        put(
                "processes/club/club.bpmn",
                Models.process("club", Models.startThen(Models.call("a", "ask"))));
        put("processes/common/ask.bpmn", Models.process("ask", Models.startThen(question())));
        put("processes/common/unused.bpmn", Models.process("unused", "<startEvent id='s'/>"));
        put("processes/common/days.dmn", Models.table("days", "", "> 7"));
        put("forms/common/ask.form", Models.form("ask-answer"));
        put("forms/visit/later.form", Models.form("visit-later"));
    }

    @Test
    void holdsAnApplicationWithEveryCommonPartItCalls() {
        releases.deploy(new ReleaseFiles(files));
        assertThat(releases.resources(releases.newest("visit").orElseThrow()))
                .containsExactlyInAnyOrder(
                        "processes/visit/visit.bpmn",
                        "processes/visit/level.dmn",
                        "processes/common/ask.bpmn",
                        "processes/common/days.dmn",
                        "forms/common/ask.form",
                        "forms/visit/later.form");
        assertThat(releases.resources(releases.newest("club").orElseThrow()))
                .containsExactlyInAnyOrder(
                        "processes/club/club.bpmn",
                        "processes/common/ask.bpmn",
                        "processes/common/days.dmn",
                        "forms/common/ask.form");
        assertThat(releases.newest("common")).isEmpty();
    }

    @Test
    void makesNoNewVersionWhenNothingChanged() {
        releases.deploy(new ReleaseFiles(files));
        releases.deploy(new ReleaseFiles(files));
        assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(2);
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isEqualTo(4);
    }

    @Test
    void leavesARunningCaseOnTheReleaseItBeganOn() {
        releases.deploy(new ReleaseFiles(files));
        var process = processes.start("visit", "MV-2026-000001-2", Facts.none());
        var first = releases.newest("visit").orElseThrow();
        put("processes/common/days.dmn", Models.table("days", "", "> 7"));
        put("forms/common/ask.form", Models.form("ask-answer") + " ");
        releases.deploy(new ReleaseFiles(files));
        var second = releases.newest("visit").orElseThrow();

        assertThat(second).isNotEqualTo(first);
        assertThat(releases.of(process)).contains(first);
        assertThat(releases.of(processes.start("visit", "MV-2026-000002-9", Facts.none())))
                .contains(second);
        assertThat(releases.form(first, "ask-answer")).asString().doesNotEndWith(" ");
        assertThat(releases.form(second, "ask-answer")).asString().endsWith(" ");
        assertThatThrownBy(() -> releases.form(first, "other")).isInstanceOf(NoSuchResource.class);
        assertThatThrownBy(() -> releases.resource(first, "other"))
                .isInstanceOf(NoSuchResource.class);
    }

    @Test
    void callsTheCommonPartOfItsOwnRelease() {
        releases.deploy(new ReleaseFiles(files));
        var first = releases.newest("visit").orElseThrow();
        var process = processes.start("visit", "MV-2026-000001-2", Facts.none());
        var called =
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .superProcessInstanceId(process)
                        .singleResult();
        assertThat(called.getBusinessKey()).isEqualTo("MV-2026-000001-2");
        assertThat(releases.of(called.getId())).contains(first);
    }

    @Test
    void refusesWhatCallsSomethingThatIsNotThere() {
        files.remove("forms/common/ask.form");
        assertThatThrownBy(() -> releases.deploy(new ReleaseFiles(files)))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessage("processes/common/ask.bpmn: form ask-answer does not exist");
        files.remove("processes/common/ask.bpmn");
        assertThatThrownBy(() -> releases.deploy(new ReleaseFiles(files)))
                .hasMessage("processes/club/club.bpmn: process ask does not exist");
    }

    @Test
    void refusesOneNameForTwoThings() {
        put("processes/common/again.bpmn", Models.process("ask", "<startEvent id='s'/>"));
        assertThatThrownBy(() -> new ReleaseFiles(files)).isInstanceOf(ReleaseRefused.class);
    }

    @Test
    void deploysNothingOfAnApplicationWhoseFileAReleaseCheckRefuses() {
        var strict =
                releases(
                        (resource, content) -> {
                            if (resource.endsWith("later.form")) {
                                throw new ReleaseRefused(resource, "not today");
                            }
                        });
        assertThatThrownBy(() -> strict.deploy(new ReleaseFiles(files)))
                .isInstanceOf(ReleaseRefused.class)
                .hasMessage("forms/visit/later.form: not today");
        assertThat(releases.newest("visit")).isEmpty();
    }

    @Test
    void answersADecisionWithoutLeavingATrace() {
        releases.deploy(new ReleaseFiles(files));
        assertThat(decisions.evaluate("level", Map.of("amount", new BigDecimal("100.01"))))
                .containsExactly(Map.of("level", "high"), Map.of("level", "any"));
        assertThat(decisions.evaluate("level", Map.of("amount", 100)))
                .containsExactly(Map.of("level", "any"));
        assertThat(engine.getHistoryService().createHistoricDecisionInstanceQuery().count())
                .isZero();
        assertThatThrownBy(() -> decisions.evaluate("nothing", Map.of()))
                .isInstanceOf(NoSuchDecision.class);
    }

    @Test
    void answersADecisionAsACasesReleaseHoldsIt() {
        releases.deploy(new ReleaseFiles(files));
        var first = releases.newest("visit").orElseThrow();
        processes.start("visit", "MV-2026-000001-2", Facts.none());
        put("processes/visit/level.dmn", Models.table("level", "", "> 5000"));
        releases.deploy(new ReleaseFiles(files));
        assertThat(decisions.evaluate(first, "level", Map.of("amount", 200))).hasSize(2);
        assertThat(decisions.evaluate("level", Map.of("amount", 200))).hasSize(1);
        assertThat(decisions.evaluateFor("MV-2026-000001-2", "level", Map.of("amount", 200)))
                .hasSize(2);
        assertThat(decisions.evaluateFor("MV-2026-000002-9", "level", Map.of("amount", 200)))
                .as("a case that has no process yet")
                .hasSize(1);
    }

    @Test
    void aTableThatLooksAtTheClockIsAskedEachTime() {
        put("processes/visit/level.dmn", Models.table("level", "", "> now().second"));
        releases.deploy(new ReleaseFiles(files));
        assertThat(decisions.evaluate("level", Map.of("amount", 100)))
                .isNotSameAs(decisions.evaluate("level", Map.of("amount", 100)));
    }

    private Releases releases(ReleaseCheck check) {
        return new Releases(
                engine.getRepositoryService(), engine.getHistoryService(), List.of(check));
    }

    private void put(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String question() {
        return Models.userTask(
                "a", "camunda:formRef='ask-answer' camunda:formRefBinding='deployment'");
    }
}
