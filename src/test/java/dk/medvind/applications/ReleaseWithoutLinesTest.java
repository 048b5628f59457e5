package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.ExampleActors;
import dk.medvind.OnRealPostgres;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Papers.Paper;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import dk.medvind.workflow.Releases;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application begun on a release from before lines: it has one, and no table for its section.
 */
@SpringBootTest
@DirtiesContext
@ContextConfiguration(initializers = {OnRealPostgres.class, WithOutsideSystems.class})
class ReleaseWithoutLinesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired BeanFactory beans;
    @Autowired Releases releases;
    @Autowired ProcessEngine engine;
    @Autowired Papers papers;
    @Autowired ApplicationRows rows;
    @Autowired ApplicationLines lines;
    @Autowired TransactionTemplate transactions;

    @Test
    void isFinishedAsItWasBegun() {
        releaseWithoutLines();
        var citizen =
                CitizenAtWork.in(
                        beans, ExampleActors.in(beans).citizen("641184-0121", "Ane Eksempel"));
        CaseNumber number = citizen.begin();
        citizen.write(number, Task.APPLICATION, ExampleAnswers.glassesMedicineAndMore());
        var open = citizen.open(number, Task.APPLICATION);
        assertThat(open.form().field("moreNeeds[0].amount")).isEmpty();
        assertThat(
                        Scopes.as(
                                citizen.acting(),
                                () ->
                                        papers.lacking(citizen.acting(), open).stream()
                                                .map(Paper::name)
                                                .toList()))
                .containsExactly("BANK_3M", "PRICE_QUOTE");

        citizen.send(number, Task.APPLICATION);

        assertThat(lines(number))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.need().purpose()).isEqualTo("GLASSES");
                            assertThat(line.section()).isNull();
                        });
    }

    private List<ApplicationLine> lines(CaseNumber number) {
        return Scopes.asSystem(
                () ->
                        transactions.execute(
                                status ->
                                        lines.of(
                                                rows.get(
                                                        ActingContext.system(),
                                                        Action.HANDLE,
                                                        number))));
    }

    /** As it was: the list, the table and the column are not there. */
    private void releaseWithoutLines() {
        String newest = releases.newest("single-benefit").orElseThrow();
        var older = engine.getRepositoryService().createDeployment().name("single-benefit");
        for (String name : releases.resources(newest)) {
            String text = new String(releases.resource(newest, name), StandardCharsets.UTF_8);
            if (name.endsWith("single-benefit/application.form")) {
                text = withoutList(text);
            } else if (name.endsWith("d3-required-documents.dmn")) {
                text =
                        text.replaceAll("<output [^>]*name=\"concerns\"[^>]*/>", "")
                                .replaceAll(
                                        "(?s)<outputEntry id=\"[^\"]*-concerns\">.*?</outputEntry>",
                                        "");
            }
            if (!name.endsWith("section-of-law.dmn")) {
                older.addInputStream(
                        name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            }
        }
        older.deploy();
    }

    private static String withoutList(String form) {
        JsonNode read = JSON.readTree(form);
        Iterator<JsonNode> pages = read.get("components").iterator();
        while (pages.hasNext()) {
            if (pages.next().path("id").asString().equals("moreNeeds")) {
                pages.remove();
            }
        }
        return read.toString().replace("moreNeeds", "[]");
    }
}
