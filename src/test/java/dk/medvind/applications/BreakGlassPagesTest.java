package dk.medvind.applications;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleActors;
import dk.medvind.OnRealPostgres;
import dk.medvind.SignedInAs;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.FreshLogIn;
import dk.medvind.identity.Role;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * What an employee sees whose citizen's case is another team's, and what leaders see afterwards.
 */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OnRealPostgres.class)
class BreakGlassPagesTest {

    private static final String WHY = "Borgeren <b>står</b> her og mangler sin medicin";
    private static final Pattern REVIEW =
            Pattern.compile("action=\"(/sagsbehandling/aabnede-sager/[0-9a-f-]+)\"");

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;
    @MockitoBean FreshLogIn freshLogIn;

    private ActingContext beside;
    private String path;

    @BeforeEach
    void aCaseOfAnotherTeam() {
        var actors = ExampleActors.in(beans);
        var citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        path = "/sagsbehandling/sager/" + citizen.apply(ExampleAnswers.urgent());
        beside = actors.caseworker(Administration.SOCIAL, "Borgercenter Handicap");
        when(freshLogIn.again(any())).thenReturn("/oauth2/authorization/medarbejder?igen=ja");
    }

    @Test
    void theCaseLeadsToItsStatusAndTheStatusToTheGlass() throws Exception {
        see(path).andExpect(redirectedUrl(path + "/status"));
        see(path + "/status")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Borgercenter Voksne")))
                .andExpect(content().string(containsString("Det kan du sige")))
                .andExpect(content().string(containsString(path + "/adgang")))
                .andExpect(content().string(not(containsString("??"))))
                .andExpect(content().string(not(containsString("641184"))));
        see(path + "/adgang?sprog=en")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Why do you need to see the case?")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void whoHasNotJustProvedWhoTheyAreLogsInAgainAndNothingOpens() throws Exception {
        when(freshLogIn.isFresh(any())).thenReturn(false);

        open("URGENT", WHY).andExpect(redirectedUrl("/oauth2/authorization/medarbejder?igen=ja"));
        see(path).andExpect(redirectedUrl(path + "/status"));
    }

    @Test
    void aFreshProofAReasonAndWordsOpenTheCase() throws Exception {
        when(freshLogIn.isFresh(any())).thenReturn(true);

        open("URGENT", WHY).andExpect(redirectedUrl(path));
        see(path)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Den er åben for dig til kl.")));
    }

    @ParameterizedTest
    @CsvSource({"'', Borgeren står her og mangler medicin", "URGENT, kort", "'<script>', x"})
    void saysWhatIsWrongAndLosesNothing(String reason, String words) throws Exception {
        when(freshLogIn.isFresh(any())).thenReturn(true);

        open(reason, words)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("error-summary")))
                .andExpect(content().string(containsString(">" + words + "<")));
        see(path).andExpect(redirectedUrl(path + "/status"));
    }

    @Test
    void theLeaderReadsWhyAndSaysWhatItWas() throws Exception {
        when(freshLogIn.isFresh(any())).thenReturn(true);
        open("URGENT", WHY);
        ActingContext leader =
                ExampleActors.in(beans)
                        .kept(
                                ActingContext.staff(
                                        new Actor(
                                                UUID.randomUUID(),
                                                "Karen Juhl",
                                                Set.of(Role.TEAM_LEADER),
                                                Administration.SOCIAL,
                                                "Borgercenter Voksne")));

        String list =
                web.perform(get("/sagsbehandling/aabnede-sager").with(SignedInAs.actor(leader)))
                        .andExpect(status().isOk())
                        .andExpect(
                                content()
                                        .string(
                                                containsString(
                                                        "Borgeren &lt;b&gt;står&lt;/b&gt; her")))
                        .andExpect(content().string(not(containsString("??"))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        String review = REVIEW.matcher(list).results().findFirst().orElseThrow().group(1);
        web.perform(
                        post(review)
                                .param("verdict", "UNFOUNDED")
                                .param("words", "x")
                                .with(csrf())
                                .with(SignedInAs.actor(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("mellem 5 og 1.000 tegn")));
        web.perform(
                        post(review)
                                .param("verdict", "UNFOUNDED")
                                .param("words", "Det kunne have ventet")
                                .with(csrf())
                                .with(SignedInAs.actor(leader)))
                .andExpect(redirectedUrl("/sagsbehandling/aabnede-sager"));
        web.perform(get("/sagsbehandling/aabnede-sager").with(SignedInAs.actor(leader)))
                .andExpect(content().string(containsString("Det kunne have ventet")))
                .andExpect(content().string(containsString("Karen Juhl")));
    }

    private ResultActions see(String page) throws Exception {
        return web.perform(get(page).with(SignedInAs.actor(beside)));
    }

    private ResultActions open(String reason, String words) throws Exception {
        return web.perform(
                post(path + "/adgang")
                        .param("reason", reason)
                        .param("words", words)
                        .with(csrf())
                        .with(SignedInAs.actor(beside)));
    }
}
