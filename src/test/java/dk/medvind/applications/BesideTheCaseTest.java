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
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.SignedInAs;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Phone calls and questions to colleagues, beside a case that goes its own way meanwhile. */
@OnMedvindWithOutsideSystems
class BesideTheCaseTest {

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;
    @Autowired WorkList workList;

    private ActingContext sanne;
    private ActingContext bo;
    private CaseNumber number;

    @BeforeEach
    void aCaseAndTwoColleagues() throws Exception {
        var actors = ExampleActors.in(beans);
        sanne = employee(actors, "Sanne Holm");
        bo = employee(actors, "Bo Krog");
        number =
                CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"))
                        .apply(ExampleAnswers.urgent());
        ask(bo, get("/sagsbehandling"));
        ask(sanne, get("/sagsbehandling"));
    }

    @Test
    void aPhoneCallIsAStepOfItsOwnAndBecomesANote() throws Exception {
        String task = begunCall();
        assertThat(begunCall()).as("the open one again").isEqualTo(task);
        ask(
                        sanne,
                        post(task)
                                .param("_step", "next")
                                .param("reached", "TALKED")
                                .param("spokenWith", "CITIZEN")
                                .param("words", "Brillerne er knust i går."))
                .andExpect(redirectedUrl(path("")));
        ask(sanne, get(path("")))
                .andExpect(content().string(containsString("Talte med borgeren.")))
                .andExpect(content().string(containsString("Brillerne er knust i går.")));
        assertThat(open("notePhoneCall")).isEmpty();
    }

    @Test
    void aCallThatNeverWasLeavesNoNote() throws Exception {
        ask(sanne, post(begunCall()).param("_step", "next").param("reached", "MISTAKE"))
                .andExpect(redirectedUrl(path("")));
        ask(sanne, get(path("")))
                .andExpect(content().string(containsString("Ingen har skrevet et notat endnu.")));
    }

    @Test
    void aQuestionGoesToTheColleagueAndTheAnswerComesBack() throws Exception {
        question("Gælder § 82 også børn?").andExpect(redirectedUrl(path("")));
        WorkItem answer = open("answerColleague").get(0);
        assertThat(answer.assignee()).isEqualTo(bo.actor().id());
        ask(bo, get("/sagsbehandling/opgaver/" + answer.id()))
                .andExpect(content().string(containsString("Gælder § 82 også børn?")));
        ask(
                bo,
                post("/sagsbehandling/opgaver/" + answer.id())
                        .param("_step", "next")
                        .param("answer", "Ja, se notatet fra i fjor."));
        WorkItem read = open("readAnswer").get(0);
        assertThat(read.assignee()).isEqualTo(sanne.actor().id());
        ask(sanne, get(path("")))
                .andExpect(content().string(containsString("Ja, se notatet fra i fjor.")))
                .andExpect(content().string(not(containsString("Svar senest"))));
        ask(sanne, post("/sagsbehandling/opgaver/" + read.id()).param("_step", "next"));
        assertThat(open("readAnswer")).isEmpty();
    }

    @Test
    void eachOfTwoQuestionsGetsItsOwnAnswer() throws Exception {
        question("Det første?");
        question("Det andet?");
        WorkItem second = open("answerColleague").get(1);
        ask(
                bo,
                post("/sagsbehandling/opgaver/" + second.id())
                        .param("_step", "next")
                        .param("answer", "Svar på det andet."));
        ask(sanne, get(path("")))
                .andExpect(
                        content().string(containsString("Det andet?\n\nSvar: Svar på det andet.")))
                .andExpect(content().string(containsString("Det første?")));
        assertThat(open("answerColleague")).hasSize(1);
    }

    @Test
    void aQuestionCanBeTakenBackAndOneWithoutAColleagueKeepsItsWords() throws Exception {
        question("Er det nødvendigt?");
        ask(sanne, post(path("/kollega/fortryd")).param("number", "1"));
        assertThat(open("answerColleague")).isEmpty();
        ask(sanne, post(path("/kollega")).param("words", "Hvem ved det?"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vælg en kollega i dit team.")))
                .andExpect(content().string(containsString("Hvem ved det?")));
    }

    private String begunCall() throws Exception {
        return Objects.requireNonNull(
                ask(sanne, post(path("/telefon"))).andReturn().getResponse().getRedirectedUrl());
    }

    private ResultActions question(String words) throws Exception {
        return ask(
                sanne,
                post(path("/kollega"))
                        .param("colleague", bo.actor().id().toString())
                        .param("days", "3")
                        .param("words", words));
    }

    private List<WorkItem> open(String activity) {
        return Scopes.as(sanne, () -> workList.openOn(number.value())).stream()
                .filter(item -> item.activity().equals(activity))
                .toList();
    }

    private ResultActions ask(ActingContext who, MockHttpServletRequestBuilder request)
            throws Exception {
        return web.perform(request.with(csrf()).with(SignedInAs.actor(who)));
    }

    private String path(String below) {
        return "/sagsbehandling/sager/" + number + below;
    }

    private static ActingContext employee(ExampleActors actors, String name) {
        return actors.kept(
                ActingContext.staff(
                        new Actor(
                                UUID.randomUUID(),
                                name,
                                Set.of(Role.CASEWORKER),
                                Administration.SOCIAL,
                                "Borgercenter Voksne")));
    }
}
