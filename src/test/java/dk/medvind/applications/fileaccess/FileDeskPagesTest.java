package dk.medvind.applications.fileaccess;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
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
import dk.medvind.applications.fileaccess.FileAccess.Overview;
import dk.medvind.applications.fileaccess.FileAccess.Stage;
import dk.medvind.applications.fileaccess.FileAccess.View;
import dk.medvind.applications.fileaccess.FileDesk.Asker;
import dk.medvind.applications.fileaccess.FileDesk.Look;
import dk.medvind.applications.fileaccess.FilePart.Marked;
import dk.medvind.applications.fileaccess.Marking.Saying;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages about access to the file: what they show, keep and refuse. */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OnRealPostgres.class)
class FileDeskPagesTest {

    private static final CaseNumber CASE = CaseNumber.of(2026, 123);
    private static final String PAGE = "/sagsbehandling/sager/" + CASE + "/aktindsigt";
    private static final String CITIZENS = "/borger/sager/" + CASE + "/aktindsigt";
    private static final String NAME = "0123456789abcdef0123456789abcdef";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired MockMvc web;
    @MockitoBean FileDesk desk;
    @MockitoBean Marking marking;
    @MockitoBean FileAccess access;

    private final RequestPostProcessor caseworker = SignedInAs.employee(Role.CASEWORKER);
    private final RequestPostProcessor citizen = SignedInAs.citizen(PartyId.random());

    @BeforeEach
    void given() {
        when(desk.today()).thenReturn(TODAY);
        when(desk.look(any(), eq(CASE))).thenReturn(look(null));
    }

    @Test
    void showsEveryPartAndWhatKeepsItBack() throws Exception {
        web.perform(get(PAGE).with(caseworker))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Det siger &lt;b&gt;borgeren")))
                .andExpect(content().string(containsString("internt arbejdspapir")))
                .andExpect(content().string(not(containsString("Fakta, som borgeren får"))));
        when(desk.look(any(), eq(CASE)))
                .thenReturn(look(new Marked(Ground.INTERNAL, "Kladde", "Prisen er 900 kr.")));
        web.perform(get(PAGE).with(caseworker))
                .andExpect(content().string(containsString("Derfor: Kladde")))
                .andExpect(content().string(containsString("som borgeren får: Prisen er 900 kr.")));
    }

    @Test
    void marksWhatIsChosen() throws Exception {
        web.perform(
                        post(PAGE + "/undtag")
                                .param("part", NAME)
                                .param("ground", "OTHERS")
                                .param("why", "En anden")
                                .with(caseworker)
                                .with(csrf()))
                .andExpect(redirectedUrl(PAGE));
        verify(marking)
                .mark(
                        any(),
                        eq(CASE),
                        eq(Set.of(NAME)),
                        eq(new Saying(Ground.OTHERS, "En anden", "", false)));
    }

    @Test
    void keepsWhatWasWrittenWhenARuleSaysNo() throws Exception {
        doThrow(new TaskRefused("applications.access.refused.no-ground"))
                .when(marking)
                .mark(any(), any(), any(), any());
        web.perform(
                        post(PAGE + "/undtag")
                                .param("part", NAME)
                                .param("why", "En anden <b>")
                                .with(caseworker)
                                .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vælg en grund.")))
                .andExpect(content().string(containsString("En anden &lt;b&gt;")))
                .andExpect(content().string(containsString("checked")));
    }

    @Test
    void liftsWithAReason() throws Exception {
        web.perform(
                        post(PAGE + "/ophaev")
                                .param("part", NAME)
                                .param("why", "Grunden er væk")
                                .with(caseworker)
                                .with(csrf()))
                .andExpect(redirectedUrl(PAGE));
        verify(marking).lift(any(), eq(CASE), eq(Set.of(NAME)), eq("Grunden er væk"));
    }

    @Test
    void writesDownWhoAskedAndWhen() throws Exception {
        web.perform(
                        post(PAGE + "/anmodning")
                                .param("asker", "PARTY")
                                .param("day", "20")
                                .param("month", "11")
                                .param("year", "2026")
                                .param("words", "Alt")
                                .with(caseworker)
                                .with(csrf()))
                .andExpect(redirectedUrl("/sagsbehandling/sager/" + CASE));
        verify(desk)
                .register(
                        any(),
                        eq(CASE),
                        eq(Asker.PARTY),
                        eq(LocalDate.of(2026, 11, 20)),
                        eq("Alt"));
    }

    @Test
    void aDayThatIsNoneIsNoDay() throws Exception {
        when(desk.register(any(), any(), any(), any(), anyString()))
                .thenThrow(new TaskRefused("applications.access.refused.day"));
        web.perform(
                        post(PAGE + "/anmodning")
                                .param("asker", "PARTY")
                                .param("day", "31")
                                .param("month", "2")
                                .param("year", "2026")
                                .with(caseworker)
                                .with(csrf()))
                .andExpect(content().string(containsString("ikke ligger ude i fremtiden")));
        verify(desk).register(any(), eq(CASE), eq(Asker.PARTY), eq((LocalDate) null), eq(""));
    }

    @Test
    void theCitizenSeesWhenTheAnswerComes() throws Exception {
        when(access.of(any(), eq(CASE))).thenReturn(overview(Stage.OPEN));
        web.perform(get(CITIZENS).with(citizen))
                .andExpect(content().string(containsString("Du får svar senest den")))
                .andExpect(content().string(containsString("Vil du sige mere?")));
        when(access.of(any(), eq(CASE))).thenReturn(new Overview(true, true, List.of()));
        web.perform(get(CITIZENS).with(citizen))
                .andExpect(content().string(containsString("Noget i sagen bliver ikke vist")));
    }

    @Test
    void theCitizensWordsAreKeptWhenItCannotBeAsked() throws Exception {
        when(access.of(any(), eq(CASE))).thenReturn(overview(Stage.ON_ITS_WAY));
        when(access.ask(any(), eq(CASE), anyString()))
                .thenThrow(new TaskRefused("applications.access.refused.on-its-way"));
        web.perform(post(CITIZENS).param("words", "Noterne <b>").with(citizen).with(csrf()))
                .andExpect(content().string(containsString("er på vej. Bed om det igen")))
                .andExpect(content().string(containsString("Noterne &lt;b&gt;")));
    }

    @Test
    void foreignCasesAndCitizensAtTheDeskFindNothing() throws Exception {
        when(desk.look(any(), any())).thenThrow(new NotFoundForYou("case"));
        web.perform(get(PAGE).with(caseworker)).andExpect(status().isNotFound());
        web.perform(get(PAGE).with(citizen)).andExpect(status().is4xxClientError());
        web.perform(get("/borger/sager/MV-1/aktindsigt").with(citizen))
                .andExpect(status().isNotFound());
        verify(marking, never()).mark(any(), any(), any(), any());
    }

    private static Look look(@Nullable Marked mark) {
        var part =
                new FilePart(
                        NAME,
                        "Notater",
                        "Notat",
                        "Notat",
                        List.of("Det siger <b>borgeren"),
                        null,
                        null,
                        null,
                        mark);
        return new Look(CASE.value(), List.of(part), null, List.of(), false, Set.of());
    }

    private static Overview overview(Stage stage) {
        var view =
                new View(1, stage, TODAY, LocalDate.of(2026, 12, 2), null, null, null, List.of());
        return new Overview(true, false, List.of(view));
    }
}
