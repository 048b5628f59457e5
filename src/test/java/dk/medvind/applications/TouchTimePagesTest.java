package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvind;
import dk.medvind.SignedInAs;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Time on tasks is measured where a leader has switched it on and the employee has not said no. */
@OnMedvind
class TouchTimePagesTest {

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;

    private TeamAtWork team;
    private UUID work;
    private String task;
    private String casePage;

    @BeforeEach
    void aTask() {
        team = TeamAtWork.in(beans);
        work = team.work();
        task = "/sagsbehandling/opgaver/" + work;
        casePage = "/sagsbehandling/sager/" + team.caseOf(work);
    }

    @Test
    void nothingIsKeptBeforeALeaderSwitchesItOn() throws Exception {
        ask(team.caseworker(), get(task))
                .andExpect(content().string(not(containsString("touch-time"))));
        tell(team.caseworker(), task, "FOCUSED").andExpect(status().isNoContent());
        assertThat(kept(team.caseworker())).isEmpty();
        ask(team.caseworker(), get("/sagsbehandling/tid"))
                .andExpect(content().string(containsString("Dit team måler ikke tid")));
        switchTeam(team.caseworker(), true).andExpect(status().isNotFound());
    }

    @Test
    void theTaskAndTheCaseTellWhenTheyAreOpenedUsedAndLeft() throws Exception {
        switchTeam(team.leader(), true).andExpect(redirectedUrl("/sagsbehandling/tid/team"));

        ask(team.caseworker(), get(casePage))
                .andExpect(content().string(containsString("action=\"" + casePage + "/tid\"")));
        ask(team.caseworker(), get(task))
                .andExpect(content().string(containsString("action=\"" + task + "/tid\"")));
        tell(team.caseworker(), task, "FOCUSED");
        tell(team.caseworker(), task, "LEFT");
        tell(team.caseworker(), casePage, "ACTIVE");

        assertThat(kept(team.caseworker()))
                .containsExactly(
                        "casePage OPENED",
                        "helpCitizen OPENED",
                        "helpCitizen FOCUSED",
                        "helpCitizen LEFT",
                        "casePage ACTIVE");
    }

    @Test
    void aPageCannotTellWhatTheServerKnowsNorNonsense() throws Exception {
        switchTeam(team.leader(), true);
        for (String word : List.of("", "SAVED", "OPENED", "<script>", "x".repeat(5000))) {
            tell(team.caseworker(), task, word).andExpect(status().isNoContent());
        }
        assertThat(kept(team.caseworker())).isEmpty();
    }

    @Test
    void othersTasksAndCasesTakeNoSignals() throws Exception {
        var stranger =
                ExampleActors.in(beans)
                        .caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort");
        tell(stranger, task, "FOCUSED").andExpect(status().isNotFound());
        tell(stranger, casePage, "FOCUSED").andExpect(status().isNotFound());
    }

    @Test
    void whoSaysNoIsNotMeasuredAndNothingIsLeft() throws Exception {
        switchTeam(team.leader(), true);
        tell(team.caseworker(), task, "FOCUSED");

        ask(team.caseworker(), post("/sagsbehandling/tid/mig").param("maal", "false"))
                .andExpect(redirectedUrl("/sagsbehandling/tid"));
        tell(team.caseworker(), task, "ACTIVE");

        assertThat(kept(team.caseworker())).isEmpty();
        ask(team.caseworker(), get(task))
                .andExpect(content().string(not(containsString("touch-time"))));
        ask(team.caseworker(), get("/sagsbehandling/tid"))
                .andExpect(content().string(containsString("Du har sagt nej")))
                .andExpect(content().string(not(containsString("??"))));
        ask(team.leader(), get("/sagsbehandling/tid/team"))
                .andExpect(content().string(not(containsString("Sanne"))));
        ask(team.caseworker(), post("/sagsbehandling/tid/mig").param("maal", "true"));
        tell(team.caseworker(), task, "ACTIVE");
        assertThat(kept(team.caseworker())).hasSize(1);
    }

    @Test
    void theLeaderReadsTheTeamInBothLanguages() throws Exception {
        ask(team.leader(), get("/sagsbehandling/tid/team?maaned=1999-99"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("mindst 5 medarbejdere")))
                .andExpect(content().string(containsString("Begynd at måle")))
                .andExpect(content().string(not(containsString("??"))));
        ask(team.leader(), get("/sagsbehandling/tid/team?sprog=en"))
                .andExpect(content().string(containsString("Begin to measure")))
                .andExpect(content().string(not(containsString("??"))));
        ask(team.caseworker(), get("/sagsbehandling/tid/team")).andExpect(status().isNotFound());
    }

    private ResultActions switchTeam(ActingContext acting, boolean on) throws Exception {
        return ask(acting, post("/sagsbehandling/tid/team").param("maal", String.valueOf(on)));
    }

    private ResultActions tell(ActingContext acting, String page, String word) throws Exception {
        return ask(acting, post(page + "/tid").param("art", word));
    }

    private ResultActions ask(ActingContext acting, MockHttpServletRequestBuilder request)
            throws Exception {
        return web.perform(request.with(csrf()).with(SignedInAs.actor(acting)));
    }

    private List<String> kept(ActingContext acting) {
        return team.as(
                acting,
                () ->
                        beans.getBean(TransactionTemplate.class)
                                .execute(
                                        status ->
                                                beans.getBean(JdbcClient.class)
                                                        .sql(
                                                                "select activity || ' ' || kind from touch_signal order by id")
                                                        .query(String.class)
                                                        .list()));
    }
}
