package dk.medvind.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvind;
import dk.medvind.SignedInAs;
import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.Applications;
import dk.medvind.casework.HelpDesk;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Scopes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pages of the work list: what they show, and what they say to input that cannot be. */
@OnMedvind
class WorkListPagesTest {

    private static final String PATH = "/sagsbehandling";

    @Autowired MockMvc web;
    @Autowired HelpDesk helpDesk;
    @Autowired WorkList workList;
    @Autowired Applications applications;
    @Autowired BeanFactory beans;

    private ActingContext employee;
    private ActingContext colleague;
    private UUID work;
    private String caseNumber;

    @BeforeEach
    void somebodyWaitsForHelp() throws Exception {
        var actors = ExampleActors.in(beans);
        employee = actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne");
        colleague = actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne");
        open(employee, PATH);
        open(colleague, PATH);
        ActingContext citizen = actors.citizen("641184-0121", "Ane Eksempel");
        caseNumber =
                Scopes.as(
                        citizen,
                        () -> {
                            String number =
                                    applications
                                            .begin(citizen, ApplicationType.SINGLE_BENEFIT)
                                            .value();
                            helpDesk.ask(citizen, number, null);
                            return number;
                        });
        work =
                Scopes.as(employee, () -> workList.openOn(caseNumber)).stream()
                        .filter(item -> item.kind() == WorkItem.Kind.HELP)
                        .map(WorkItem::id)
                        .findFirst()
                        .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?vis=mine",
                "?vis=unassigned",
                "?vis=waiting",
                "?vis=overdue",
                "?vis=later",
                "?orden=deadline&kolonner=type&kolonner=channel&kolonner=critical&kolonner=received",
                "/soeg",
                "/fravaer"
            })
    void everyPageStandsInBothLanguages(String page) throws Exception {
        open(employee, PATH + page)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        open(employee, PATH + page + (page.contains("?") ? "&" : "?") + "sprog=en")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"en\"")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void theListShowsTheWorkAndWhyItStandsThere() throws Exception {
        open(employee, PATH)
                .andExpect(content().string(containsString(work.toString())))
                .andExpect(content().string(containsString("Borgeren venter på hjælp.")))
                .andExpect(content().string(not(containsString("Ane Eksempel"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?fra=nonsense",
                "?fra=%27%20or%201%3D1",
                "?vis=everything",
                "?trin=stepOfYesterday",
                "?hvem=somebody",
                "?kolonner=cprNumber"
            })
    void whatAnAddressCannotMeanIsToldAndTheListIsShown(String query) throws Exception {
        open(employee, PATH + query)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("alert-warning")))
                .andExpect(content().string(containsString("work-list")));
    }

    @Test
    void othersSavedViewsAndThoseThatNeverWereAnswerAlike() throws Exception {
        send(employee, PATH + "/visninger", "navn", "Min liste", "liste", "vis=mine")
                .andExpect(redirectedUrl("/sagsbehandling?vis=mine"));
        String page = open(employee, PATH).andReturn().getResponse().getContentAsString();
        String id = page.replaceAll("(?s).*visning=([0-9a-f-]{36}).*", "$1");

        open(employee, PATH + "?visning=" + id).andExpect(status().isOk());
        open(colleague, PATH + "?visning=" + id).andExpect(status().isNotFound());
        open(employee, PATH + "?visning=" + UUID.randomUUID()).andExpect(status().isNotFound());
        send(colleague, PATH + "/visninger/" + id + "/glem").andExpect(status().isNotFound());
        send(employee, PATH + "/visninger/" + id + "/glem").andExpect(status().is3xxRedirection());
    }

    @Test
    void whatIsChosenIsMovedAndWhatFailsIsNamed() throws Exception {
        send(
                        employee,
                        PATH + "/flyt",
                        "opgave",
                        work.toString(),
                        "goer",
                        "tag",
                        "liste",
                        "vis=mine")
                .andExpect(redirectedUrl("/sagsbehandling?vis=mine"))
                .andExpect(flash().attribute("moved", 1));
        send(colleague, PATH + "/flyt", "opgave", work.toString(), "opgave", "x", "goer", "tag")
                .andExpect(flash().attribute("moved", 0))
                .andExpect(
                        flash().attribute(
                                        "failed",
                                        List.of(
                                                "Hjælp borgeren med ansøgningen i sag "
                                                        + caseNumber
                                                        + ": En kollega har opgaven.",
                                                "En opgave findes ikke, eller den er ikke jeres.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "slet", "giv", "team"})
    void aBulkThatCannotBeIsASentence(String what) throws Exception {
        send(employee, PATH + "/flyt", "opgave", work.toString(), "goer", what, "kollega", "x")
                .andExpect(redirectedUrlPattern("/sagsbehandling?*"))
                .andExpect(flash().attributeExists("refused"));
        send(employee, PATH + "/flyt", "goer", "tag").andExpect(flash().attributeExists("refused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/kladde", "/brev"})
    void workWithoutAFormTakesNoAnswersAndSaysSo(String where) throws Exception {
        send(employee, PATH + "/opgaver/" + work + where)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Opgaven har ingen formular")));
    }

    @Test
    void theWayBackLeadsNowhereElse() throws Exception {
        send(
                        employee,
                        PATH + "/flyt",
                        "opgave",
                        work.toString(),
                        "goer",
                        "tag",
                        "liste",
                        "//example.org/?vis=mine#x[")
                .andExpect(redirectedUrlPattern("/sagsbehandling?vis=*"));
    }

    @Test
    void aSearchForAPersonStandsInNoAddressAndLosesNothing() throws Exception {
        send(employee, PATH + "/soeg", "soeg", "641184-0121")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vælg, hvorfor du søger")))
                .andExpect(content().string(containsString("641184-0121")));
        send(employee, PATH + "/soeg", "soeg", "610165-3334", "hvorfor", "PHONE")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ingen sager fundet")));
        send(employee, PATH + "/soeg", "soeg", caseNumber)
                .andExpect(redirectedUrl("/sagsbehandling/sager/" + caseNumber));
        send(employee, PATH + "/soeg", "soeg", "<script>alert(1)</script>", "hvorfor", "POST")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void puttingOffKeepsWhatWasTyped() throws Exception {
        String later = PATH + "/opgaver/" + work + "/senere";
        open(employee, later)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        send(employee, later, "day", "31", "month", "2", "year", "2027", "fordi", "Lægen svarer")
                .andExpect(content().string(containsString("Skriv dagen med tal")))
                .andExpect(content().string(containsString("Lægen svarer")));
        send(employee, later, "day", "1", "month", "1", "year", "2020", "fordi", "Lægen svarer")
                .andExpect(content().string(containsString("Vælg en dag efter i dag")))
                .andExpect(content().string(containsString("Lægen svarer")));
        open(employee, PATH + "/opgaver/" + UUID.randomUUID() + "/senere")
                .andExpect(status().isNotFound());
    }

    @Test
    void absencesAreSavedAndEnded() throws Exception {
        send(employee, PATH + "/fravaer", "fra-day", "x")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("alert-error")));
        send(
                        employee,
                        PATH + "/fravaer",
                        "vikar",
                        colleague.actor().id().toString(),
                        "fra-day",
                        "1",
                        "fra-month",
                        "2",
                        "fra-year",
                        "2099",
                        "til-day",
                        "3",
                        "til-month",
                        "2",
                        "til-year",
                        "2099")
                .andExpect(redirectedUrl("/sagsbehandling/fravaer"));
        String page =
                open(employee, PATH + "/fravaer").andReturn().getResponse().getContentAsString();
        String end =
                page.replaceAll("(?s).*action=\"(/sagsbehandling/fravaer/[^\"]+/slut)\".*", "$1");
        send(colleague, end).andExpect(status().isNotFound());
        send(employee, end).andExpect(flash().attribute("done", "casework.absence.ended"));
    }

    @Test
    void newsTellsWhatHasComeAndShowsNoRow() throws Exception {
        String since = Instant.now().minusSeconds(600).toString();
        String news =
                open(employee, PATH + "/nyt?vis=team&siden=" + since)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(news).contains("hx-swap-oob", "count-TEAM").doesNotContain(caseNumber, "<html");
        assertThat(news).containsPattern("Der er kommet (en ny opgave|\\d+ nye opgaver)");
        open(employee, PATH + "/nyt?siden=yesterday")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Der er kommet"))));
    }

    @Test
    void citizensDoNotComeIn() throws Exception {
        for (String page : List.of("", "/nyt?siden=x", "/soeg", "/fravaer")) {
            web.perform(get(PATH + page).with(SignedInAs.citizen(PartyId.random())))
                    .andExpect(status().isForbidden());
        }
    }

    private ResultActions open(ActingContext acting, String path) throws Exception {
        return web.perform(
                MockMvcRequestBuilders.get(java.net.URI.create(path))
                        .with(SignedInAs.actor(acting)));
    }

    private ResultActions send(ActingContext acting, String path, String... fields)
            throws Exception {
        MockHttpServletRequestBuilder request =
                post(path).with(csrf()).with(SignedInAs.actor(acting));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request);
    }
}
