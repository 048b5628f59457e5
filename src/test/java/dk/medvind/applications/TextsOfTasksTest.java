package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.SignedInAs;
import dk.medvind.casework.Snippet;
import dk.medvind.casework.Snippets;
import dk.medvind.casework.WorkItem;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Help with the reasons of a decision, on a real database and without JavaScript: kept texts, how
 * hard it is to read, and the letter before anything is decided.
 */
@OnMedvindWithOutsideSystems
class TextsOfTasksTest {

    private static final String KEPT = "/sagsbehandling/tekster";

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;
    @Autowired Snippets snippets;

    private final MultiValueMap<String, String> written = new LinkedMultiValueMap<>();
    private CaseworkerAtWork author;
    private ActingContext colleague;
    private CitizenAtWork citizen;
    private CaseNumber number;
    private WorkItem task;

    @BeforeEach
    void aTaskIsOpen() {
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        author = CaseworkerAtWork.in(beans, employee(actors, "Sanne Holm", Role.CASEWORKER));
        colleague = employee(actors, "Bo Krog", Role.CASEWORKER);
        number = citizen.apply(ExampleAnswers.urgent());
        task = author.awaitTask(number, "assessApplication");
        written.set("nextStep", "DECIDE");
        written.set("_rows", "lines:1");
        written.set("lines[0].lineOutcome", "PARTLY_GRANTED");
        written.set("lines[0].lineAmount", "500");
        written.set("lines[0].section", "AKL_82");
        written.set("lines[0].payTo", "CITIZEN");
        written.set("lines[0].payWhen", "AT_ONCE");
        written.set("evidence", "APPLICATION");
        written.set("against", "NO");
        written.set("reasons", "Der er et billigere stel.");
    }

    @Test
    void aKeptTextGoesIntoTheReasonsAndNothingElseIsLost() throws Exception {
        String name = keep("Tænk på loven.", false);
        post("/kladde", written);
        page().andExpect(content().string(containsString(name)));
        written.set("_insert", "reasons");
        written.set("_snippet:reasons", id(name).toString());
        post("/indsaet", written)
                .andExpect(redirectedUrl("/sagsbehandling/opgaver/" + task.id() + "#f-reasons"));
        page().andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Der er et billigere stel.\n\nTænk på loven.")))
                .andExpect(content().string(containsString("value=\"500\"")));
    }

    @Test
    void noTextIsChosenAndNothingIsLost() throws Exception {
        written.set("_insert", "reasons");
        written.set("_snippet:reasons", "");
        post("/indsaet", written).andExpect(status().is3xxRedirection());
        page().andExpect(content().string(containsString("Der er et billigere stel.")));
    }

    @Test
    void aTextOfSomebodyElseCannotBePutIn() throws Exception {
        written.set("_insert", "reasons");
        written.set("_snippet:reasons", UUID.randomUUID().toString());
        post("/indsaet", written).andExpect(status().isNotFound());
    }

    @Test
    void aTeamsTextIsEverybodysAndOnesOwnIsNot() throws Exception {
        String own = keep("Kun til mig.", false);
        String teams = keep("Til os alle.", true);
        assertThat(names(colleague)).contains(teams).doesNotContain(own);
        web.perform(
                        MockMvcRequestBuilders.post(KEPT + "/" + id(teams) + "/slet")
                                .with(csrf())
                                .with(SignedInAs.actor(colleague)))
                .andExpect(status().isNotFound());
        assertThat(names(colleague)).contains(teams);
        web.perform(
                        MockMvcRequestBuilders.post(KEPT + "/" + id(teams) + "/slet")
                                .with(csrf())
                                .with(SignedInAs.actor(author.acting())))
                .andExpect(redirectedUrl(KEPT));
        assertThat(names(author.acting())).contains(own).doesNotContain(teams);
    }

    @Test
    void nothingAboutACitizenIsKept() throws Exception {
        for (String personal :
                new String[] {"Vedr. 010190-1234.", "0101901234 har søgt", "010190 – 1234"}) {
            saveText("Personlig", personal)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("må ikke sige noget om en bestemt")))
                    .andExpect(content().string(containsString(personal)));
        }
        assertThat(names(author.acting())).doesNotContain("Personlig");
    }

    @Test
    void theSameNameAgainChangesTheText() throws Exception {
        String name = keep("Den første.", false);
        saveText(name, "Den anden.").andExpect(redirectedUrl(KEPT));
        assertThat(words(name)).containsExactly("Den anden.");
    }

    @Test
    void emptyOrTooLongTextsStayInTheField() throws Exception {
        saveText("", "Ord").andExpect(content().string(containsString("på højst 60 tegn")));
        saveText("Navn", "æ".repeat(4_001))
                .andExpect(content().string(containsString("på højst 4.000 tegn")))
                .andExpect(content().string(containsString("æ".repeat(4_001))));
    }

    @Test
    void saysHowHardTheReasonsAreToRead() throws Exception {
        written.set(
                "reasons",
                "Kommunalbestyrelsens myndighedsafgørelse forudsætter dokumentationsmateriale.");
        post("/kladde", written);
        page().andExpect(content().string(containsString("LIX 104: svært at læse")))
                .andExpect(content().string(containsString("LIX måler")));
        web.perform(
                        MockMvcRequestBuilders.get("/sagsbehandling/opgaver/" + task.id())
                                .param("sprog", "en")
                                .with(SignedInAs.actor(author.acting())))
                .andExpect(content().string(containsString("LIX 104: hard to read")));
    }

    @Test
    void theLetterIsReadBeforeAnythingIsDecided() throws Exception {
        byte[] pdf =
                post("/brev", written)
                        .andExpect(status().isOk())
                        .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(citizen.view(number).state().isUndecided()).isTrue();
        page().andExpect(content().string(containsString("Der er et billigere stel.")));
    }

    @Test
    void aLetterThatCannotBeWrittenYetSaysWhyAndLosesNothing() throws Exception {
        written.remove("reasons");
        written.set("internalNote", "Husk at ringe.");
        String page = "/sagsbehandling/opgaver/" + task.id();
        var flash = post("/brev", written).andExpect(redirectedUrl(page)).andReturn().getFlashMap();
        web.perform(
                        MockMvcRequestBuilders.get(page)
                                .flashAttrs(flash)
                                .with(SignedInAs.actor(author.acting())))
                .andExpect(content().string(containsString("role=\"alert\"")))
                .andExpect(content().string(containsString("Husk at ringe.")));
    }

    @Test
    void theTextsOfOneKindOfApplicationStayOutOfTheOthers() throws Exception {
        String name = "Navn " + UUID.randomUUID();
        web.perform(
                        MockMvcRequestBuilders.post(KEPT)
                                .param("navn", name)
                                .param("tekst", "Om tabt arbejdsfortjeneste.")
                                .param("type", "lost-earnings")
                                .with(csrf())
                                .with(SignedInAs.actor(author.acting())))
                .andExpect(redirectedUrl(KEPT));
        post("/kladde", written);
        page().andExpect(content().string(not(containsString(name))));
    }

    private String keep(String words, boolean forTeam) {
        String name = "Navn " + UUID.randomUUID();
        try (var scope = Scopes.open(author.acting())) {
            snippets.save(author.acting(), name, words, null, forTeam);
        }
        return name;
    }

    private ResultActions saveText(String name, String words) throws Exception {
        return web.perform(
                MockMvcRequestBuilders.post(KEPT)
                        .param("navn", name)
                        .param("tekst", words)
                        .with(csrf())
                        .with(SignedInAs.actor(author.acting())));
    }

    private UUID id(String name) {
        return of(author.acting()).stream()
                .filter(each -> each.name().equals(name))
                .map(Snippet::id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> words(String name) {
        return of(author.acting()).stream()
                .filter(each -> each.name().equals(name))
                .map(Snippet::words)
                .toList();
    }

    private List<String> names(ActingContext acting) {
        return of(acting).stream().map(Snippet::name).toList();
    }

    private List<Snippet> of(ActingContext acting) {
        return Scopes.as(acting, () -> snippets.of(acting));
    }

    private ResultActions page() throws Exception {
        return web.perform(
                        MockMvcRequestBuilders.get("/sagsbehandling/opgaver/" + task.id())
                                .with(SignedInAs.actor(author.acting())))
                .andExpect(status().isOk());
    }

    private ResultActions post(String below, MultiValueMap<String, String> sent) throws Exception {
        return web.perform(
                MockMvcRequestBuilders.post("/sagsbehandling/opgaver/" + task.id() + below)
                        .params(sent)
                        .with(csrf())
                        .with(SignedInAs.actor(author.acting())));
    }

    private static ActingContext employee(ExampleActors actors, String name, Role role) {
        return actors.kept(
                ActingContext.staff(
                        new Actor(
                                UUID.randomUUID(),
                                name,
                                Set.of(role),
                                Administration.SOCIAL,
                                "Borgercenter Voksne")));
    }
}
