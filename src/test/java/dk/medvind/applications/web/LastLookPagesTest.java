package dk.medvind.applications.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.OnRealPostgres;
import dk.medvind.SignedInAs;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.CitizenForms;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.ExampleChange;
import dk.medvind.applications.Guidance;
import dk.medvind.applications.LastLook;
import dk.medvind.applications.Papers;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Form;
import dk.medvind.forms.Held;
import dk.medvind.identity.PartyId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The last page before sending, as plain HTML gives and takes it. */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OnRealPostgres.class)
class LastLookPagesTest {

    private static final CaseNumber CASE = CaseNumber.of(2026, 124);
    private static final String PAGES = "/ansoegning/" + CASE + "/ansoegning/";
    private static final String FORM =
            """
            {"type": "default", "id": "f", "schemaVersion": 19, "components": [
              {"type": "textfield", "key": "address", "id": "address", "label": "Din adresse",
               "properties": {"prefill": "cpr.address"}},
              {"type": "textfield", "key": "job", "id": "job", "label": "Dit arbejde"}]}
            """;

    @Autowired MockMvc web;
    @MockitoBean CitizenForms forms;
    @MockitoBean LastLook lastLook;
    @MockitoBean Guidance guidance;
    @MockitoBean Papers papers;

    private final RequestPostProcessor ane = SignedInAs.citizen(PartyId.random());

    @BeforeEach
    void aForm() {
        Form form =
                Form.parse("f", FORM.getBytes(StandardCharsets.UTF_8))
                        .holding(Map.of("address", new NewAddress()));
        when(forms.open(any(), eq(CASE), eq(Task.APPLICATION)))
                .thenReturn(
                        new OpenForm(
                                UUID.randomUUID(),
                                CASE,
                                form,
                                form.filledIn(Answers.empty()),
                                List.of()));
        when(lastLook.seen(any())).thenReturn("address=1f");
    }

    @Test
    void carriesWhatWasSeenToTheSending() throws Exception {
        web.perform(get(PAGES + "oversigt").with(ane))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"seen\" value=\"address=1f\"")))
                .andExpect(content().string(not(containsString("Noget er nyt"))));
        web.perform(
                        post(PAGES + "send")
                                .param("key", "k")
                                .param("seen", "address=1f")
                                .with(ane)
                                .with(csrf()))
                .andExpect(redirectedUrl("/ansoegning/" + CASE + "/kvittering/ansoegning"));
        verify(lastLook).send(any(), eq(CASE), eq(Task.APPLICATION), eq("k"), eq("address=1f"));
    }

    @Test
    void marksWhatIsNewAndIsReadyToSendAgain() throws Exception {
        doThrow(ExampleChange.of("address")).when(lastLook).send(any(), any(), any(), any(), any());
        web.perform(
                        post(PAGES + "send")
                                .param("key", "k")
                                .param("seen", "address=2a")
                                .with(ane)
                                .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Noget er nyt")))
                .andExpect(content().string(containsString("Nygade 7")))
                .andExpect(content().string(containsString("badge")))
                .andExpect(content().string(containsString("name=\"seen\" value=\"address=1f\"")))
                .andExpect(content().string(containsString("name=\"key\" value=\"k\"")));
    }

    /** What CPR says by now. */
    private static final class NewAddress implements Held {

        @Override
        public Object answer() {
            return "Nygade 7";
        }

        @Override
        public List<String> details(Locale locale) {
            return List.of();
        }

        @Override
        public String source(Locale locale) {
            return "Fra CPR.";
        }
    }
}
