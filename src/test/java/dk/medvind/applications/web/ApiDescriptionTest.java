package dk.medvind.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.OnRealPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the makers of other systems read is what the controllers do. */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OnRealPostgres.class)
class ApiDescriptionTest {

    private static final String TAKE = "/api/intake/applications";

    @Autowired MockMvc web;

    private JsonNode api;

    @BeforeEach
    void read() throws Exception {
        String json =
                web.perform(get("/v3/api-docs"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        api = new JsonMapper().readTree(json);
    }

    @Test
    void onlyWhatMachinesMayCallIsDescribed() {
        assertThat(api.path("paths").propertyNames())
                .contains(TAKE, TAKE + "/{caseNumber}")
                .allMatch(path -> path.startsWith("/api/"));
    }

    @Test
    void aDeliveryIsDescribedWithItsKindsItsKeyAndItsAnswers() {
        JsonNode take = api.path("paths").path(TAKE).path("post");

        assertThat(take.path("requestBody").path("content").propertyNames())
                .containsExactlyInAnyOrder("application/json", "multipart/form-data");
        assertThat(take.path("parameters"))
                .singleElement()
                .satisfies(
                        key ->
                                assertThat(key.path("name").asString())
                                        .isEqualTo("Idempotency-Key"));
        assertThat(take.path("responses").propertyNames())
                .containsExactlyInAnyOrder("201", "400", "409", "413", "422", "503");
    }

    @Test
    void itsPartsAndItsFaultsAreDescribedFieldByField() {
        assertThat(schema("DeliveredApplication").path("required"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("type", "cprNumber", "name", "answers");
        assertThat(schema("DeliveredParts").path("properties").propertyNames())
                .containsExactlyInAnyOrder("application", "pdf", "attachment");
        assertThat(schema("Fault").path("properties").propertyNames())
                .containsExactlyInAnyOrder("field", "error", "sentence");
    }

    @Test
    void itSaysHowASenderGetsIn() {
        JsonNode machine = api.path("components").path("securitySchemes").path("machine");

        assertThat(machine.path("type").asString()).isEqualTo("oauth2");
        assertThat(machine.path("flows").path("clientCredentials").path("tokenUrl").asString())
                .isEqualTo("http://localhost:9/realms/medvind/protocol/openid-connect/token");
    }

    private JsonNode schema(String name) {
        return api.path("components").path("schemas").path(name);
    }
}
