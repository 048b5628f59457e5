package dk.medvind.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.ExampleDelivery;
import dk.medvind.LocalTokens;
import dk.medvind.OnRealPostgres;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.simulators.XflowSimulator;
import dk.medvind.simulators.XflowSimulator.Answer;
import dk.medvind.simulators.XflowSimulator.Misbehaviour;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Xflow as it delivers and misdelivers, over the wire and through the token check. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"medvind.jobs.enabled=false", "medvind.documents.scan-every=1h"})
@ContextConfiguration(initializers = {OnRealPostgres.class, XflowDeliversTest.Tokens.class})
class XflowDeliversTest {

    private static final LocalTokens TOKENS = LocalTokens.start();
    private static final byte[] PDF = ExampleFiles.pdf();
    private static final Map<String, byte[]> QUOTE = Map.of("tilbud.pdf", PDF);

    static class Tokens implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("tokens", TOKENS.settings()));
        }
    }

    @LocalServerPort int port;

    private final String json = new ExampleDelivery().json();
    private XflowSimulator xflow;

    @BeforeEach
    void connect() {
        xflow =
                new XflowSimulator(
                        URI.create("http://127.0.0.1:" + port),
                        () -> TOKENS.machine("xflow", Duration.ofMinutes(5)));
    }

    @Test
    void aDeliveryIsTakenAndFoundAgain() {
        Answer taken = once(Misbehaviour.NONE);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);

        Answer seen = xflow.look(taken);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(read(seen).path("files")).hasSize(2);
    }

    @Test
    void duplicatesAreAnsweredAlike() {
        var answers = xflow.deliver(Misbehaviour.TWICE_AND_AGAIN, json, PDF, QUOTE);

        assertThat(answers).hasSize(3).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    @Test
    void aLateDeliveryKeepsTheDayTheCitizenSentIt() {
        Answer seen = xflow.look(once(Misbehaviour.LATE));

        Instant received =
                OffsetDateTime.parse(read(seen).path("receivedAt").asString()).toInstant();
        assertThat(received).isBefore(Instant.now().minus(Duration.ofDays(20)));
    }

    @Test
    void whatIsBrokenIsRefusedWithTheReason() {
        refused(Misbehaviour.BROKEN_JSON, 400, "body");
        refused(Misbehaviour.WRONG_PDF, 422, "pdf");
        refused(Misbehaviour.WRONG_FIELDS, 422, "cprNumber");
        assertThat(once(Misbehaviour.TOO_LARGE).status()).isEqualTo(413);
        assertThat(once(Misbehaviour.FORGED_TOKEN).status()).isEqualTo(401);
    }

    @Test
    void theSameKeyForSomethingElseIsAConflictAndTheFirstStays() {
        Answer first = once(Misbehaviour.NONE);

        refused(Misbehaviour.SAME_KEY_OTHER_CONTENT, 409, "Idempotency-Key");
        assertThat(xflow.look(first).status()).isEqualTo(200);
    }

    private void refused(Misbehaviour how, int status, String field) {
        Answer answer = once(how);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(read(answer).path("errors"))
                .extracting(error -> error.path("field").asString())
                .contains(field);
        assertThat(answer.body()).doesNotContain("641184");
    }

    private Answer once(Misbehaviour how) {
        List<Answer> answers = xflow.deliver(how, json, PDF, QUOTE);
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    private static JsonNode read(Answer answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
