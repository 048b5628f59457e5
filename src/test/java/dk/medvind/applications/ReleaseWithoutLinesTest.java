package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Papers.Paper;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application begun on a release from before lines: it has one, and no table for its section.
 */
@OnMedvindWithOutsideSystems
class ReleaseWithoutLinesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired BeanFactory beans;
    @Autowired Papers papers;
    @Autowired ApplicationRows rows;
    @Autowired ApplicationLines lines;
    @Autowired TransactionTemplate transactions;

    @Test
    void isFinishedAsItWasBegun() {
        try (var older = OtherRelease.of(beans, "single-benefit", ReleaseWithoutLinesTest::older)) {
            finishes();
        }
    }

    private void finishes() {
        var citizen = CitizenAtWork.of(beans, "641184-0121");
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
    private static @Nullable String older(String file, String text) {
        if (file.endsWith("section-of-law.dmn")) {
            return null;
        }
        if (file.endsWith("single-benefit/application.form")) {
            return withoutList(text);
        }
        return file.endsWith("d3-required-documents.dmn")
                ? text.replaceAll("<output [^>]*name=\"concerns\"[^>]*/>", "")
                        .replaceAll("(?s)<outputEntry id=\"[^\"]*-concerns\">.*?</outputEntry>", "")
                : text;
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
