package dk.medvind.site;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

@SpringBootTest(classes = {WebOnly.class, SiteTest.Trouble.class})
@AutoConfigureMockMvc
class SiteTest {

    @Autowired MockMvc web;

    @Test
    void asksWhoYouAreInDanish() throws Exception {
        web.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("<html lang=\"da\">"),
                                                containsString("<h1>Hvem er du?</h1>"),
                                                containsString("/oauth2/authorization/borger"),
                                                containsString(
                                                        "/oauth2/authorization/medarbejder"))));
    }

    @Test
    void remembersEnglish() throws Exception {
        web.perform(get("/?sprog=en"))
                .andExpect(cookie().value("sprog", "en"))
                .andExpect(content().string(containsString("<html lang=\"en\">")));
        web.perform(get("/").cookie(new Cookie("sprog", "en")))
                .andExpect(content().string(containsString("<h1>Who are you?</h1>")));
    }

    @Test
    void remembersEasyDanishAndStaysDanishToMachines() throws Exception {
        web.perform(get("/?sprog=da-simple"))
                .andExpect(cookie().value("sprog", "da-simple"))
                .andExpect(content().string(containsString("<html lang=\"da\">")))
                .andExpect(content().string(containsString("Du kan også se, hvad der sker")));
        web.perform(get("/").cookie(new Cookie("sprog", "da-simple")))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Du kan også se, hvad der sker"),
                                                containsString("<h1>Hvem er du?</h1>"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"da-simpel", "tlh", "<script>", "da-DK-x", "", "../../etc", "en_US\u0000"})
    void anyOtherLanguageIsDanish(String wanted) throws Exception {
        web.perform(get("/").param("sprog", wanted))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html lang=\"da\">")));
    }

    @Test
    void languageLinksKeepTheRestOfTheAddress() throws Exception {
        web.perform(get("/?side=2&sprog=da"))
                .andExpect(content().string(containsString("/?side=2&amp;sprog=en")));
    }

    @Test
    void allowsNoInlineScriptOrStyle() throws Exception {
        web.perform(get("/"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        allOf(
                                                containsString("script-src 'self'"),
                                                containsString("style-src 'self'"),
                                                not(containsString("unsafe")))))
                .andExpect(content().string(not(containsString("style=\""))))
                .andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void listensNowhereButWhereCitizensWrite() throws Exception {
        web.perform(get("/"))
                .andExpect(header().string("Permissions-Policy", containsString("microphone=()")));
        web.perform(get("/ansoegning/MV-2026-000001-7/ansoegning/1"))
                .andExpect(
                        header().string("Permissions-Policy", containsString("microphone=(self)")));
        web.perform(get("/sagsbehandling"))
                .andExpect(header().string("Permissions-Policy", containsString("microphone=()")));
    }

    @Test
    void staffSeeTheirPlacesAndCitizensTheirs() throws Exception {
        web.perform(get("/tilgaengelighed").with(user("Sanne").roles("CASEWORKER")))
                .andExpect(content().string(containsString("href=\"/sagsbehandling\"")))
                .andExpect(content().string(containsString("Sanne")));
        web.perform(get("/tilgaengelighed").with(user("0b7c").roles("CITIZEN")))
                .andExpect(content().string(containsString("href=\"/borger\"")))
                .andExpect(content().string(not(containsString("0b7c"))));
    }

    @ParameterizedTest
    @CsvSource({
        "missing, 404, Vi kan ikke finde siden",
        "denied, 404, Vi kan ikke finde siden",
        "taken, 409, En anden kom først",
        "refused, 409, En anden kom først",
        "large, 413, Filen er for stor",
        "broken, 500, Der skete en fejl hos os",
        "database, 503, Vi er straks tilbage"
    })
    void saysWhatHappenedAndWhatToDo(String trouble, int status, String words) throws Exception {
        web.perform(get("/trouble/" + trouble))
                .andExpect(status().is(status))
                .andExpect(content().string(containsString("<h1>" + words + "</h1>")))
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("Exception"))));
    }

    @Test
    void refusesAnotherMethodWithAPage() throws Exception {
        web.perform(post("/trouble/broken"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().string(containsString("Siden kan ikke åbnes sådan")));
    }

    @Test
    void answersMachinesWithAProblemDocument() throws Exception {
        web.perform(get("/api/trouble/taken"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.status").value(409));
        web.perform(get("/api/trouble/database"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "10"))
                .andExpect(jsonPath("$.status").value(503));
    }

    @Test
    void aFaultWithASentenceOfItsOwnSaysIt() throws Exception {
        web.perform(get("/trouble/refused"))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "<p class=\"font-lead\">Gå til forsiden</p>")));
        web.perform(get("/api/trouble/refused"))
                .andExpect(jsonPath("$.detail").value("Go to the front page"));
    }

    @ResponseStatus(HttpStatus.CONFLICT)
    private static class Refusal extends RuntimeException implements MessageSourceResolvable {

        private static final long serialVersionUID = 1;

        @Override
        public String[] getCodes() {
            return new String[] {"site.error.start"};
        }
    }

    @Controller
    static class Trouble {

        @GetMapping({"/trouble/{kind}", "/api/trouble/{kind}"})
        String make(@PathVariable String kind) {
            throw switch (kind) {
                case "denied" -> new AccessDeniedException("secret");
                case "taken" -> new OptimisticLockingFailureException("secret");
                case "refused" -> new Refusal();
                case "large" -> new MaxUploadSizeExceededException(20);
                case "database" ->
                        new CannotCreateTransactionException(
                                "secret", new SQLTransientConnectionException("secret"));
                case "broken" -> new IllegalStateException("secret");
                default -> new ResponseStatusException(HttpStatus.NOT_FOUND, "secret");
            };
        }
    }
}
