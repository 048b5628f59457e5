package dk.medvind.integrations.domus;

import static dk.medvind.integrations.wire.OnTheWire.MARIA;
import static dk.medvind.integrations.wire.OnTheWire.NOBODY;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.JsonClient;
import dk.medvind.integrations.wire.Lines;
import dk.medvind.integrations.wire.OnTheWire;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** The part of DOMUS' contract that no room of Medvind uses yet: a citizen's daily life. */
class DomusContractTest {

    final Lines lines = OnTheWire.lines();
    final JsonClient domus = lines.json(OutsideSystem.DOMUS);

    @AfterEach
    void reset() {
        SIMULATORS.domus().reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"goals", "appointments", "benefits", "economy", "medicine"})
    void showsACitizensDailyLife(String what) {
        var id = idOf(MARIA);
        assertThat(id).doesNotContain(MARIA.value());
        var shown = domus.get(at("/citizens/" + id + "/" + what), JsonNode.class);
        assertThat(shown.path("citizenId").asString()).isEqualTo(id);
        assertThat(shown.path(what).size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-assessments", "own-descriptions", "feedback"})
    void takesWhatTheCitizenWritesOncePerKey(String what) {
        var address = at("/citizens/" + idOf(MARIA) + "/" + what);
        var key = "written " + what;
        var text = Map.of("text", "Det går bedre");
        domus.send(HttpMethod.POST, address, key, text, JsonNode.class);
        domus.send(HttpMethod.POST, address, key, text, JsonNode.class);
        assertThat(SIMULATORS.domus().received().effects(key)).isEqualTo(1);
        var other = Map.of("text", "Noget andet");
        failsAs(
                Kind.CONFLICT,
                () -> domus.send(HttpMethod.POST, address, key, other, JsonNode.class));
        failsAs(
                Kind.REFUSED,
                () ->
                        domus.send(
                                HttpMethod.POST,
                                address,
                                key + " blank",
                                Map.of("text", " "),
                                JsonNode.class));
    }

    @Test
    void knowsNothingOfStrangers() {
        failsAs(Kind.NOT_FOUND, () -> idOf(NOBODY));
        failsAs(Kind.NOT_FOUND, () -> domus.get(at("/citizens/somebody/goals"), JsonNode.class));
        var nothing = at("/citizens/" + idOf(MARIA) + "/secrets");
        failsAs(Kind.NOT_FOUND, () -> domus.get(nothing, JsonNode.class));
    }

    private String idOf(CprNumber citizen) {
        return domus.send(
                        HttpMethod.POST,
                        at("/citizens/searches"),
                        Map.of("cprNumber", citizen.value()),
                        JsonNode.class)
                .path("citizenId")
                .asString();
    }

    private URI at(String path) {
        return lines.at(OutsideSystem.DOMUS, path);
    }
}
