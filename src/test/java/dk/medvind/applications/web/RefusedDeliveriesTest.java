package dk.medvind.applications.web;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleDelivery;
import dk.medvind.OnRealPostgres;
import dk.medvind.SignedInAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Every refusal says one sentence, names the field and never repeats the CPR number. */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OnRealPostgres.class)
class RefusedDeliveriesTest {

    @Autowired MockMvc web;

    private final ExampleDelivery delivery = new ExampleDelivery();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type      |                 | The field type is missing.",
                "type      | \"\"            | The field type must be a text.",
                "type      | \"wishes\"      | Nothing that is called as the field type says can be applied for.",
                "type      | 7               | The field type must be a text.",
                "type      | null            | The field type must be a text.",
                "cprNumber | null            | The field cprNumber must be a text.",
                "name      | null            | The field name must be a text.",
                "submittedAt | null          | The field submittedAt must be a text.",
                "cprNumber |                 | The field cprNumber is missing.",
                "cprNumber | 6411840121      | The field cprNumber must be a text.",
                "cprNumber | \"641384-0121\" | The field cprNumber must be ten digits that begin with a date of birth.",
                "cprNumber | \"6411840121x\" | The field cprNumber must be ten digits that begin with a date of birth.",
                "name      |                 | The field name is missing.",
                "name      | \"   \"         | The field name must be a text.",
                "submittedAt | \"yesterday\"  | The field submittedAt must be a moment with its offset, such as 2026-11-22T10:15:30+01:00.",
                "submittedAt | \"2026-11-22T10:15:30\" | The field submittedAt must be a moment with its offset, such as 2026-11-22T10:15:30+01:00.",
                "submittedAt | 1             | The field submittedAt must be a text.",
                "submittedAt | \"2999-01-01T00:00:00Z\" | An application cannot have been sent at that moment.",
                "submittedAt | \"1999-01-01T00:00:00Z\" | An application cannot have been sent at that moment.",
                "recievedAt | \"now\"         | There is no such field.",
                "answers   | null            | The field answers must be an object with the answers by key.",
                "answers   | [1]             | The field answers must be an object with the answers by key.",
                "answers   | \"all\"         | The field answers must be an object with the answers by key.",
            })
    void aFieldThatIsMissingOrNotAsAgreed(String field, @Nullable String json, String sentence)
            throws Exception {
        refused(send("k", delivery.field(field, json).json()), 422)
                .andExpect(jsonPath("$.errors.length()").value(1))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].sentence").value(sentence))
                .andExpect(jsonPath("$.detail").value(sentence));
    }

    @Test
    void aNameLongerThanNamesAre() throws Exception {
        refused(send("k", delivery.named("a".repeat(201)).json()), 422)
                .andExpect(jsonPath("$.errors[0].field").value("name"));
    }

    @Test
    void everythingThatIsWrongAtOnce() throws Exception {
        delivery.field("type", "\"wishes\"").field("cprNumber", null).field("name", "7");
        refused(send("k", delivery.field("641184-0121", "1").json()), 422)
                .andExpect(
                        jsonPath("$.errors[*].field")
                                .value(containsInAnyOrder("type", "cprNumber", "name", "body")))
                .andExpect(
                        jsonPath("$.errors[*].error")
                                .value(
                                        containsInAnyOrder(
                                                "unknown", "missing", "text", "unknown")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{\"type\":1,\"type\":2}", "\u0000", "nul"})
    void whatIsNotJson(String body) throws Exception {
        refused(send("k", body), 400).andExpect(jsonPath("$.errors[0].field").value("body"));
    }

    @Test
    void jsonNestedTooDeep() throws Exception {
        refused(send("k", "[".repeat(100_000)), 400)
                .andExpect(jsonPath("$.detail").value("This is not JSON."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"641184-0121\"", "null"})
    void jsonThatIsNoObject(String body) throws Exception {
        refused(send("k", body), 400)
                .andExpect(jsonPath("$.detail").value("The JSON must be an object."));
    }

    @Test
    void aBodyThatIsTooLarge() throws Exception {
        String long_ = "\"" + "a".repeat(DeliveryReader.MOST_BYTES) + "\"";
        refused(send("k", delivery.with("description", long_).json()), 413)
                .andExpect(jsonPath("$.detail").value("The JSON may have at most 1000000 bytes."));
    }

    @Test
    void aDeliveryWithoutAKey() throws Exception {
        refused(send(null, delivery.json()), 400)
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"))
                .andExpect(jsonPath("$.detail").value("The header Idempotency-Key is missing."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "nøgle"})
    void aKeyThatIsNoPlainName(String key) throws Exception {
        refused(send(key, delivery.json()), 400)
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
    }

    @Test
    void aKeyOfMoreThanAHundredCharacters() throws Exception {
        refused(send("k".repeat(101), delivery.json()), 400)
                .andExpect(
                        jsonPath("$.detail")
                                .value(
                                        "The header Idempotency-Key must have 1 to 100 visible ASCII characters."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount      | \"many\"                 | number",
                "amount      | -1                       | min",
                "amount      | 10000000                 | max",
                "amount      | 1e999999999              | number",
                "amount      | true                     | number",
                "amount      | [100]                    | number",
                "expenseDate | {\"day\":\"2026-02-30\"} | date",
                "expenseDate | {\"day\":20261224}       | date",
                "expenseDate | \"24/12\"                | date",
                "expenseDate | {\"day\":\"0001-01-01\"} | year",
                "description | 7                        | text",
                "description | {\"text\":\"x\"}         | text",
                "description | \"  \"                   | required.textarea",
                "subType     | \"YACHT\"                | option",
                "subType     | [\"GLASSES\"]            | option",
                "declaration | false                    | required.checkbox",
                "declaration | \"yes\"                  | option",
                "partner     | null                     | required.radio",
                "optionsTried | \"BANK\"                | option",
                "optionsTried | [1, 2]                  | option",
            })
    void anAnswerOfTheWrongKind(String question, String json, String error) throws Exception {
        refused(send("k", delivery.with(question, json).json()), 422)
                .andExpect(jsonPath("$.errors[0].field").value("answers." + question))
                .andExpect(jsonPath("$.errors[0].error").value(error))
                .andExpect(jsonPath("$.detail").value("The answer does not fit the question."));
    }

    private ResultActions send(@Nullable String key, String json) throws Exception {
        var request =
                post("/api/intake/applications")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json);
        return web.perform(
                (key == null ? request : request.header("Idempotency-Key", key))
                        .with(SignedInAs.actor(ExampleDelivery.machine())));
    }

    private static ResultActions refused(ResultActions answer, int status) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(not(containsString("641184"))))
                .andExpect(content().string(not(containsString("641384"))));
    }
}
