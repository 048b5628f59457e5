package dk.medvind.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleDelivery;
import dk.medvind.OnRealPostgres;
import dk.medvind.SignedInAs;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.Scopes;
import jakarta.servlet.http.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockPart;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Deliveries with a PDF of the form and attachments. */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OnRealPostgres.class)
class DeliveredFilesTest {

    private static final byte[] PDF = ExampleFiles.pdf();

    @Autowired MockMvc web;
    @Autowired Parties parties;

    private final ExampleDelivery delivery = new ExampleDelivery();
    private final String key = UUID.randomUUID().toString();

    @Test
    void theFormsPictureAndTheAttachmentsAreKept() throws Exception {
        delivery.with("fileOther", "[\"tilbud.pdf\"]");
        var answer =
                send(json(), pdf(PDF), attachment("tilbud.pdf", PDF))
                        .andExpect(status().isCreated());

        String address = answer.andReturn().getResponse().getHeader("Location");
        web.perform(get(address).with(SignedInAs.actor(ExampleDelivery.machine())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.files.length()").value(2))
                .andExpect(jsonPath("$.files[0].state").value("RECEIVED"))
                .andExpect(jsonPath("$.files[0].size").value(PDF.length));
    }

    @Test
    void theSameFilesAgainAreTheSameCase() throws Exception {
        String first = body(send(json(), pdf(PDF), attachment("a.pdf", PDF)));
        String again = body(send(attachment("a.pdf", PDF), pdf(PDF), json()));

        assertThat(first).contains("MV-").isEqualTo(again);
    }

    @Test
    void theSameKeyWithAnotherFileIsAConflict() throws Exception {
        send(json(), pdf(PDF)).andExpect(status().isCreated());

        refused(send(json(), pdf(PDF), attachment("a.pdf", PDF)), 409);
    }

    @Test
    void aPictureOfTheFormThatIsNoPdf() throws Exception {
        for (byte[] wrong : List.of(new byte[0], bytes("<html>"), cut(PDF))) {
            refused(send(json(), pdf(wrong)), 422)
                    .andExpect(jsonPath("$.errors[0].field").value("pdf"));
        }
    }

    @Test
    void anAttachmentOfNoKnownKindLeavesNothingBehind() throws Exception {
        String stranger = "010190-1234";
        delivery.by(stranger);
        refused(send(json(), pdf(PDF), attachment("run.exe", bytes("MZ\u0090"))), 422)
                .andExpect(jsonPath("$.errors[0].field").value("attachment[0]"))
                .andExpect(jsonPath("$.errors[0].error").value("WRONG_TYPE"));

        assertThat(Scopes.asSystem(() -> parties.find(CprNumber.parse(stranger)))).isEmpty();
    }

    @Test
    void partsThatAreNotAgreed() throws Exception {
        refused(
                        send(
                                pdf(PDF),
                                pdf(PDF),
                                attachment("a.pdf", PDF),
                                attachment("a.pdf", PDF),
                                attachment(null, PDF),
                                new MockPart("641184-0121", bytes("x"))),
                        422)
                .andExpect(
                        jsonPath("$.errors[*].field")
                                .value(
                                        containsInAnyOrder(
                                                "pdf",
                                                "attachment[1]",
                                                "attachment[2]",
                                                "body",
                                                "application")));
    }

    @Test
    void anAnswerThatNamesAFileWhichDidNotCome() throws Exception {
        delivery.with("fileOther", "[\"tilbud.pdf\"]");
        refused(send(json(), pdf(PDF)), 422)
                .andExpect(jsonPath("$.errors[0].field").value("answers.fileOther"));
    }

    @Test
    void moreFilesThanAnApplicationMayHave() throws Exception {
        var parts = new ArrayList<Part>(List.of(json()));
        for (int i = 0; i < 21; i++) {
            parts.add(attachment(i + ".pdf", PDF));
        }
        refused(send(parts.toArray(Part[]::new)), 422)
                .andExpect(jsonPath("$.errors[0].error").value("TOO_MANY"));
    }

    private ResultActions send(Part... parts) throws Exception {
        var request = multipart("/api/intake/applications");
        request.part(parts);
        return web.perform(
                request.header("Idempotency-Key", key)
                        .with(SignedInAs.actor(ExampleDelivery.machine())));
    }

    private Part json() {
        return new MockPart("application", bytes(delivery.json()));
    }

    private static Part pdf(byte[] content) {
        return new MockPart("pdf", "ansoegning.pdf", content);
    }

    private static Part attachment(@Nullable String name, byte[] content) {
        return new MockPart("attachment", name, content);
    }

    private static ResultActions refused(ResultActions answer, int status) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(content().string(not(containsString("641184"))));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cut(byte[] file) {
        return java.util.Arrays.copyOf(file, file.length / 2);
    }
}
