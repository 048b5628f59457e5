package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.SignedInAs;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a caseworker sees of a case on its one page, and writes down on it, at the pages' own doors.
 */
@OnMedvindWithOutsideSystems
class CasePageTest {

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate inTransaction;

    private ActingContext citizen;
    private CaseworkerAtWork caseworker;
    private CaseNumber number;

    @BeforeEach
    void aCaseThatLacksAPaper() {
        var actors = ExampleActors.in(beans);
        citizen = actors.citizen("641184-0121", "Ane Eksempel");
        caseworker =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
        number = CitizenAtWork.in(beans, citizen).apply(ExampleAnswers.glasses());
    }

    @Test
    void tellsWhereTheCaseStandsAndWhatStoppedTheClock() throws Exception {
        caseworker.awaitTask(number, "provideSupplement");
        page("").andExpect(content().string(containsString("Der mangler noget fra borgeren.")))
                .andExpect(content().string(containsString("Under en dag (fra ")))
                .andExpect(content().string(containsString("Ventede på borgeren")))
                .andExpect(content().string(containsString("Der mangler stadig noget.")))
                .andExpect(content().string(containsString("Selvbetjening, for sig selv")));
    }

    @Test
    void anotherOpenCaseAboutTheSameIsShownAsPerhapsTheSame() throws Exception {
        CaseNumber other = CitizenAtWork.in(beans, citizen).apply(ExampleAnswers.glasses());
        page("").andExpect(content().string(containsString("Måske den samme ansøgning")))
                .andExpect(content().string(containsString(other.value())));
        CitizenAtWork.in(beans, citizen).withdraw(other);
        page("").andExpect(content().string(not(containsString(other.value()))));
    }

    @Test
    void theScreenTurnedToTheCitizenHidesWhatIsTheOffices() throws Exception {
        write("Vi mistænker noget.");
        page("/vend")
                .andExpect(content().string(containsString("Nye briller, de gamle er knust.")))
                .andExpect(content().string(not(containsString("Vi mistænker noget."))))
                .andExpect(content().string(not(containsString("Særlige hensyn"))));
    }

    @Test
    void aNoteStandsWithAuthorAndTimeAndItsMarkupIsText() throws Exception {
        write("Borgeren sagde <script>alert(1)</script> & gik.")
                .andExpect(redirectedUrl("/sagsbehandling/sager/" + number));
        page("").andExpect(content().string(containsString("Borgeren sagde &lt;script&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(containsString("Sagsbehandler 1")));
    }

    @Test
    void tenThousandCharactersAreKeptAndOneMoreIsLeftInTheField() throws Exception {
        write("æ".repeat(10_000)).andExpect(status().is3xxRedirection());
        assertThat(notes(caseworker.acting())).isOne();
        write("ø".repeat(10_001))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Skriv et notat på højst 10.000 tegn.")))
                .andExpect(content().string(containsString("ø".repeat(10_001))));
        write(" ").andExpect(content().string(containsString("højst 10.000 tegn")));
        assertThat(notes(caseworker.acting())).isOne();
    }

    @Test
    void oneWritingSentTwiceIsOneNote() throws Exception {
        String key = UUID.randomUUID().toString();
        write("Ringet op.", key);
        write("Ringet op.", key);
        assertThat(notes(caseworker.acting())).isOne();
    }

    @Test
    void nobodyChangesOrTakesAwayANote() throws Exception {
        write("Det blev sagt.");
        for (String change :
                new String[] {"update journal_note set author = 'X'", "delete from journal_note"}) {
            assertThatThrownBy(() -> inScope(caseworker.acting(), () -> sql.sql(change).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aNoteLiesSealedAndIsHiddenFromOtherTeamsAndTheCitizen() throws Exception {
        write("Borgeren er bange for sin bror.");
        byte[] words =
                inScope(
                        caseworker.acting(),
                        () ->
                                sql.sql(
                                                "select words from journal_note where application_id = (select id from application where case_number = ?)")
                                        .param(number.value())
                                        .query(byte[].class)
                                        .single());
        assertThat(new String(words, StandardCharsets.ISO_8859_1)).doesNotContain("bror");
        var beside =
                ExampleActors.in(beans).caseworker(Administration.SOCIAL, "Borgercenter Handicap");
        assertThat(notes(beside)).isZero();
        assertThat(notes(citizen)).isZero();
    }

    @Test
    void aNeedIsSeenOnTheCaseByTheCitizenAndInTheList() throws Exception {
        ask(post(path("/hensyn"))
                        .param("need", "INTERPRETER")
                        .param("language", "so")
                        .param("source", "CITIZEN")
                        .param("months", "12"))
                .andExpect(redirectedUrl("/sagsbehandling/sager/" + number));
        page("").andExpect(content().string(containsString("Brug tolk")))
                .andExpect(content().string(containsString("somali")));
        web.perform(get("/borger").with(SignedInAs.actor(citizen)))
                .andExpect(content().string(containsString("Vi bruger tolk.")))
                .andExpect(content().string(containsString("Sprog: somali.")));
        caseworker.awaitTask(number, "provideSupplement");
        ask(get("/sagsbehandling?vis=waiting&flag=support"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(number.value())));
    }

    @Test
    void anInterpreterNeedsALanguageAndWhatWasChosenStays() throws Exception {
        ask(post(path("/hensyn")).param("need", "INTERPRETER").param("source", "RELATIVE"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vælg det sprog")))
                .andExpect(content().string(containsString("value=\"RELATIVE\" checked")));
        ask(post(path("/hensyn")))
                .andExpect(content().string(containsString("Vælg både et hensyn")));
    }

    @Test
    void aNeedNotedAgainReplacesTheOldOneAndCanBeEnded() throws Exception {
        for (String months : new String[] {"3", "24"}) {
            ask(
                    post(path("/hensyn"))
                            .param("need", "CALL_FIRST")
                            .param("source", "CITIZEN")
                            .param("months", months));
        }
        String open = "select id from support_flag where need = 'CALL_FIRST' and ended_at is null";
        UUID flag = inScope(caseworker.acting(), () -> sql.sql(open).query(UUID.class).single());
        ask(post(path("/hensyn/slut")).param("flag", flag.toString()));
        page("").andExpect(content().string(not(containsString("Ring, før du sender brev"))));
    }

    private ResultActions write(String words) throws Exception {
        return write(words, UUID.randomUUID().toString());
    }

    private ResultActions write(String words, String key) throws Exception {
        return ask(post(path("/notat")).param("key", key).param("words", words));
    }

    private ResultActions page(String below) throws Exception {
        return ask(get(path(below))).andExpect(status().isOk());
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(SignedInAs.actor(caseworker.acting())));
    }

    private String path(String below) {
        return "/sagsbehandling/sager/" + number + below;
    }

    private long notes(ActingContext acting) {
        return inScope(
                acting,
                () ->
                        sql.sql(
                                        "select count(*) from journal_note where application_id in (select id from application where case_number = ?)")
                                .param(number.value())
                                .query(Long.class)
                                .single());
    }

    private <T> T inScope(ActingContext acting, java.util.function.Supplier<T> question) {
        return Scopes.as(acting, () -> inTransaction.execute(tx -> question.get()));
    }
}
