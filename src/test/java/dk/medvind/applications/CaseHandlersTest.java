package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.casework.Absences;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.WorkQuery;
import dk.medvind.casework.WorkView;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who leads a case, who works on it too, and whom its citizen may ask for. */
@OnMedvindWithOutsideSystems
class CaseHandlersTest {

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;
    @Autowired WorkList workList;
    @Autowired Absences absences;

    private CitizenAtWork citizen;
    private ActingContext sanne;
    private ActingContext bo;
    private ActingContext elsewhere;
    private CaseNumber number;
    private String page;

    @BeforeEach
    void aCaseThatWaitsForItsCitizen() throws Exception {
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        sanne = employee(actors, "Sanne Holm", "Borgercenter Voksne");
        bo = employee(actors, "Bo Krog", "Borgercenter Voksne");
        elsewhere = employee(actors, "Mia Bech", "Borgercenter Handicap");
        for (ActingContext each : Set.of(sanne, bo, elsewhere)) {
            ask(each, get("/sagsbehandling"));
        }
        number = citizen.apply(ExampleAnswers.glasses());
        page = "/sagsbehandling/sager/" + number;
        await("the citizen is asked for papers")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> citizen.view(number).waitsFor("provideSupplement"));
    }

    @Test
    void theLeadGetsNewWorkOfTheCaseFirst() throws Exception {
        choose(bo.actor().id().toString(), "").andExpect(redirectedUrl(page));
        citizenAnswers();

        WorkItem task = CaseworkerAtWork.in(beans, sanne).awaitTask(number, "assessApplication");
        assertThat(task.assignee()).isEqualTo(bo.actor().id());
        assertThat(task.assigneeName()).isEqualTo("Bo Krog");
    }

    @Test
    void whenTheLeadIsAwayNewWorkIsTheTeams() throws Exception {
        choose(bo.actor().id().toString(), "");
        LocalDate today = LocalDate.now(WorkList.COPENHAGEN);
        Scopes.as(
                bo,
                () -> {
                    absences.add(bo, bo.actor().id(), sanne.actor().id(), today, today);
                    return null;
                });
        citizenAnswers();

        WorkItem task = CaseworkerAtWork.in(beans, sanne).awaitTask(number, "assessApplication");
        assertThat(task.assignee()).isNull();
    }

    @Test
    void aCoHandlerOfAnotherTeamOpensTheCaseAndSeesItAmongTheirOwnUntilItEnds() throws Exception {
        ask(elsewhere, get(page)).andExpect(redirectedUrl(page + "/status"));
        ask(sanne, post(page + "/behandlere/med").param("who", elsewhere.actor().id().toString()))
                .andExpect(redirectedUrl(page + "/behandlere"));

        ask(elsewhere, get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mia Bech")));
        citizenAnswers();
        WorkItem task = CaseworkerAtWork.in(beans, sanne).awaitTask(number, "assessApplication");
        assertThat(mine(elsewhere)).contains(task.id());
        assertThat(mine(bo)).doesNotContain(task.id());

        ask(
                sanne,
                post(page + "/behandlere/med/slut")
                        .param("who", elsewhere.actor().id().toString()));
        assertThat(mine(elsewhere)).doesNotContain(task.id());
        ask(sanne, get(page))
                .andExpect(content().string(containsString("Hvem havde sagen før?")))
                .andExpect(content().string(containsString("Mia Bech var Medbehandler")));
    }

    @Test
    void theCitizenReadsWhomToAskForAndNobodyElse() throws Exception {
        choose(sanne.actor().id().toString(), bo.actor().id().toString());

        ask(citizen.acting(), get("/borger/sager/" + number))
                .andExpect(content().string(containsString("Du kan spørge efter Bo Krog")))
                .andExpect(content().string(not(containsString("Sanne Holm"))));
        choose(sanne.actor().id().toString(), "");
        ask(citizen.acting(), get("/borger/sager/" + number))
                .andExpect(content().string(not(containsString("Bo Krog"))));
    }

    @Test
    void nobodyOutsideTheTeamLeadsAndNothingIsLostByAsking() throws Exception {
        choose(bo.actor().id().toString(), "");
        for (String other :
                Set.of(elsewhere.actor().id().toString(), UUID.randomUUID().toString(), "<b>")) {
            choose(other, "")
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Vælg en, der har åbnet")));
        }
        ask(sanne, get(page + "/behandlere?sprog=en"))
                .andExpect(content().string(containsString("Who has the case?")))
                .andExpect(content().string(containsString("selected=\"selected\">Bo Krog")))
                .andExpect(content().string(not(containsString("??"))));
    }

    private void citizenAnswers() {
        citizen.write(
                number,
                Task.SUPPLEMENT,
                Answers.of(Map.of("answer", "Jeg har ikke flere papirer.", "cannotGet", "NO")));
        citizen.send(number, Task.SUPPLEMENT);
    }

    private java.util.List<UUID> mine(ActingContext employee) {
        return Scopes.as(employee, () -> workList.page(employee, WorkQuery.of(WorkView.MINE), null))
                .rows()
                .stream()
                .map(row -> row.id())
                .toList();
    }

    private ResultActions choose(String lead, String contact) throws Exception {
        return ask(sanne, post(page + "/behandlere").param("lead", lead).param("contact", contact));
    }

    private ResultActions ask(ActingContext acting, MockHttpServletRequestBuilder request)
            throws Exception {
        return web.perform(request.with(csrf()).with(SignedInAs.actor(acting)));
    }

    private static ActingContext employee(ExampleActors actors, String name, String team) {
        return actors.kept(
                ActingContext.staff(
                        new Actor(
                                UUID.randomUUID(),
                                name,
                                Set.of(Role.CASEWORKER),
                                Administration.SOCIAL,
                                team)));
    }
}
