package dk.medvind.identity.login;

import static dk.medvind.SignedInAs.actor;
import static dk.medvind.SignedInAs.employee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.OnMedvind;
import dk.medvind.SignedInAs;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Role;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@OnMedvind
class DoorsAndAreasTest {

    @Autowired MockMvc web;
    @Autowired KeptForms keptForms;
    @Autowired JdbcClient sql;

    @ParameterizedTest
    @CsvSource({
        "/borger, borger",
        "/ansoegning/x/1, borger",
        "/sagsbehandling/sag/x, medarbejder",
        "/rapporter/single-benefit, medarbejder",
        "/revision, medarbejder"
    })
    void strangersAreLedToTheDoorOfTheArea(String path, String door) throws Exception {
        web.perform(get(path))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/oauth2/authorization/" + door));
    }

    @Test
    void strangersAreNotToldWhichPathsExist() throws Exception {
        web.perform(get("/findes/ikke")).andExpect(status().isNotFound());
    }

    @Test
    void aPartOfAPageAsksForTheWholePageInstead() throws Exception {
        web.perform(get("/borger/dele").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Refresh", "true"));
    }

    @ParameterizedTest
    @CsvSource({
        "CASEWORKER, /borger",
        "CASEWORKER, /rapporter/x",
        "CO_SERVICE, /sagsbehandling/x",
        "PROCESS_OWNER, /sagsbehandling/x",
        "AUDITOR, /sagsbehandling/x",
        "AUDITOR, /borger/x",
        "ADMINISTRATOR, /sagsbehandling/x",
        "TEAM_LEADER, /processer/x",
        "CITIZEN, /sagsbehandling/x"
    })
    void everyAreaIsClosedToOtherRoles(Role role, String path) throws Exception {
        web.perform(get(path).with(employee(role))).andExpect(status().isForbidden());
    }

    @Test
    void aMachineNeedsATokenWithItsRole() throws Exception {
        web.perform(get("/api/x")).andExpect(status().isUnauthorized());
        web.perform(get("/api/x").with(jwt())).andExpect(status().isForbidden());
        web.perform(get("/api/x").with(employee(Role.CASEWORKER)))
                .andExpect(status().isForbidden());
    }

    @Test
    void saysWhatToDoWhileTheLogInServerIsAway() throws Exception {
        web.perform(get("/oauth2/authorization/borger"))
                .andExpect(redirectedUrl("/log-ind/utilgaengelig"));
        web.perform(get("/log-ind/utilgaengelig"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("Vent et par minutter")));
        web.perform(get("/log-ind/utilgaengelig").param("sprog", "en"))
                .andExpect(content().string(containsString("Wait a few minutes")));
    }

    @Test
    void keepsAFormSentAfterItsSessionEnded() throws Exception {
        ActingContext citizen = citizen();
        Cookie session = sentTooLate(mark(citizen));
        web.perform(get("/fortsaet").cookie(session).with(actor(citizen)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("action=\"/ansoegning/x/2\"")))
                .andExpect(content().string(containsString("value=\"Jeg har brug for en seng\"")));
    }

    @Test
    void noSessionIdIsChosenByTheCaller() throws Exception {
        String chosen =
                Base64.getEncoder()
                        .encodeToString(
                                UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        Cookie given = sentTooLate(mark(citizen()), new Cookie("SESSION", chosen));
        assertThat(given.getValue()).isNotEqualTo(chosen);
    }

    @Test
    void showsAKeptFormToNobodyElse() throws Exception {
        Cookie session = sentTooLate(mark(citizen()));
        web.perform(get("/fortsaet").cookie(session).with(SignedInAs.citizen(PartyId.random())))
                .andExpect(redirectedUrl("/borger"));
    }

    @Test
    void keepsNothingFromAnotherSitesForm() throws Exception {
        // A browser does not send the mark along with another site's form (SameSite=Strict).
        ActingContext citizen = citizen();
        Cookie session = sentTooLate();
        web.perform(get("/fortsaet").cookie(session).with(actor(citizen)))
                .andExpect(redirectedUrl("/borger"));
    }

    @Test
    void theKeptFormIsSealed() throws Exception {
        sentTooLate(mark(citizen()));
        List<byte[]> kept =
                sql.sql(
                                "select attribute_bytes from spring_session_attributes where attribute_name = 'kept-form'")
                        .query(byte[].class)
                        .list();
        assertThat(kept)
                .isNotEmpty()
                .noneMatch(
                        bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("seng"));
    }

    @Test
    void pagesAreNotCached() throws Exception {
        web.perform(get("/"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("form-action 'self' http://localhost:9/")))
                .andExpect(
                        header().string("Content-Security-Policy", not(containsString("unsafe"))));
    }

    /** Sends a form without a session and gives the cookie of the session that it got. */
    private Cookie sentTooLate(Cookie... cookies) throws Exception {
        var sent =
                post("/ansoegning/x/2")
                        .contentType("application/x-www-form-urlencoded")
                        .param("hvad", "Jeg har brug for en seng");
        var answer =
                web.perform(cookies.length == 0 ? sent : sent.cookie(cookies))
                        .andExpect(redirectedUrl("/oauth2/authorization/borger"))
                        .andReturn()
                        .getResponse();
        return answer.getCookies()[0];
    }

    private Cookie mark(ActingContext acting) {
        var response = new MockHttpServletResponse();
        keptForms.mark(acting.actor(), new MockHttpServletRequest(), response);
        return response.getCookies()[0];
    }

    private static ActingContext citizen() {
        return ActingContext.citizen(PartyId.random(), AssuranceLevel.SUBSTANTIAL);
    }
}
