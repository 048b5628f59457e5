package dk.medvind.applications.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
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
import dk.medvind.applications.CorrectionError;
import dk.medvind.applications.Corrections;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Role;
import java.util.Optional;
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

/** The page on which an employee says what is wrong with a decision that was sent. */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OnRealPostgres.class)
class CorrectionPagesTest {

    private static final CaseNumber CASE = CaseNumber.of(2026, 123);
    private static final String PAGE = "/sagsbehandling/sager/" + CASE + "/ret";

    @Autowired MockMvc web;
    @MockitoBean Corrections corrections;

    private final RequestPostProcessor caseworker = SignedInAs.employee(Role.CASEWORKER);

    @BeforeEach
    void given() {
        when(corrections.refused(any(), any())).thenReturn(Optional.empty());
    }

    @Test
    void asksWhatIsWrongFromAClosedListAndInWords() throws Exception {
        web.perform(get(PAGE).with(caseworker))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Skrivefejl: det, vi afgjorde, er rig")))
                .andExpect(content().string(containsString("Forkert person eller adresse")))
                .andExpect(content().string(containsString("Skriv, hvad der er forkert")));
        web.perform(get(PAGE).param("sprog", "en").with(caseworker))
                .andExpect(content().string(containsString("Write what is wrong")));
    }

    @Test
    void leadsOnToTheTask() throws Exception {
        UUID task = UUID.randomUUID();
        when(corrections.begin(any(), eq(CASE), eq(CorrectionError.AMOUNT), eq("600, ikke 900")))
                .thenReturn(task);
        web.perform(
                        post(PAGE)
                                .param("error", "AMOUNT")
                                .param("words", "600, ikke 900")
                                .with(caseworker)
                                .with(csrf()))
                .andExpect(redirectedUrl("/sagsbehandling/opgaver/" + task));
    }

    @Test
    void keepsTheWordsWhenNothingIsChosen() throws Exception {
        web.perform(post(PAGE).param("words", "Navnet <b>").with(caseworker).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vælg, hvad der er forkert.")))
                .andExpect(content().string(containsString("Navnet &lt;b&gt;")));
        verify(corrections, never()).begin(any(), any(), any(), any());
    }

    @Test
    void saysWhyADecisionCannotBeCorrectedNow() throws Exception {
        when(corrections.refused(any(), any()))
                .thenReturn(
                        Optional.of(new TaskRefused("applications.correction.refused.not-sent")));
        web.perform(get(PAGE).with(caseworker))
                .andExpect(content().string(containsString("Fortryd afsendelsen")));
        web.perform(
                        post(PAGE)
                                .param("error", "LAW")
                                .param("words", "§ 81")
                                .with(caseworker)
                                .with(csrf()))
                .andExpect(content().string(containsString("Fortryd afsendelsen")))
                .andExpect(content().string(containsString("§ 81")));
    }

    @Test
    void isNotThereForForeignCasesAndForCitizens() throws Exception {
        when(corrections.refused(any(), any())).thenThrow(new NotFoundForYou("case"));
        web.perform(get(PAGE).with(caseworker)).andExpect(status().isNotFound());
        web.perform(get(PAGE).with(SignedInAs.citizen(PartyId.random())))
                .andExpect(status().is4xxClientError());
    }
}
