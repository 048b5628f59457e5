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
import dk.medvind.casework.CaseDirectory;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Two applications about the same become one, and two again. */
@OnMedvindWithOutsideSystems
class JoiningTest {

    private static final String WHY = "Samme briller, søgt på nettet og i <b>telefonen</b>.";

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;
    @Autowired WorkList workList;
    @Autowired CaseDirectory cases;
    @Autowired TransactionTemplate transactions;

    private CitizenAtWork citizen;
    private CaseworkerAtWork caseworker;
    private CaseNumber first;
    private CaseNumber second;

    @BeforeEach
    void theSameThroughTwoDoors() {
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        caseworker =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
        first = citizen.apply(ExampleAnswers.urgent());
        second = citizen.apply(ExampleAnswers.urgent());
        caseworker.awaitTask(first, "assessApplication");
        caseworker.awaitTask(second, "assessApplication");
    }

    @Test
    void theEarliestReceiptCountsAndNothingOfTheOtherIsLost() throws Exception {
        CaseEntry before = entry(first);
        ask(caseworker.acting(), get(page(second)))
                .andExpect(content().string(containsString(page(second) + "/sammen?med=" + first)));

        join(second, first, WHY).andExpect(redirectedUrl(page(second)));

        assertThat(entry(second).receivedAt()).isEqualTo(before.receivedAt());
        assertThat(entry(second).decisionDue()).isEqualTo(before.decisionDue());
        assertThat(open(first)).as("its tasks have ended").isEmpty();
        assertThat(open(second)).extracting(WorkItem::activity).contains("assessApplication");
        ask(caseworker.acting(), get(page(second)))
                .andExpect(content().string(containsString(first.value())))
                .andExpect(content().string(containsString("i &lt;b&gt;telefonen&lt;/b&gt;")))
                .andExpect(content().string(containsString("Læs ansøgningen")))
                .andExpect(content().string(not(containsString("??"))));
        ask(caseworker.acting(), get(page(first) + "?sprog=en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This case stands still.")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void theCitizenSeesOneWithALineAboutTheOther() throws Exception {
        join(second, first, WHY);

        ask(citizen.acting(), get("/borger"))
                .andExpect(content().string(containsString("/borger/sager/" + second)))
                .andExpect(content().string(not(containsString("/borger/sager/" + first))));
        ask(citizen.acting(), get("/borger/sager/" + second))
                .andExpect(content().string(containsString("lagt din ansøgning " + first)))
                .andExpect(content().string(not(containsString("telefonen"))));
        ask(citizen.acting(), get("/borger/sager/" + first))
                .andExpect(content().string(containsString("Gå til ansøgning " + second)));
    }

    @Test
    void partedAgainItIsLookedThroughAndEachHasItsOwnClock() throws Exception {
        CaseEntry own = entry(second);
        join(second, first, WHY);

        part(first, "To forskellige par briller.").andExpect(redirectedUrl(page(first)));

        WorkItem task = caseworker.awaitTask(first, "assessApplication");
        assertThat(entry(second).receivedAt()).isEqualTo(own.receivedAt());
        assertThat(entry(second).decisionDue()).isEqualTo(own.decisionDue());
        ask(citizen.acting(), get("/borger"))
                .andExpect(content().string(containsString("/borger/sager/" + first)));
        caseworker.complete(task, ExampleAnswers.granted());
        part(first, "En gang til.")
                .andExpect(content().string(containsString("Sagen er ikke lagt sammen")));
    }

    @Test
    void theyCanBeJoinedOnceMore() throws Exception {
        join(second, first, WHY);
        part(first, "To forskellige par briller.");
        caseworker.awaitTask(first, "assessApplication");
        join(first, second, WHY).andExpect(redirectedUrl(page(first)));
        assertThat(open(second)).isEmpty();
    }

    @Test
    void othersCasesDecidedOnesAndReasonsThatSayNothingAreRefused() throws Exception {
        var other =
                CitizenAtWork.in(
                        beans, ExampleActors.in(beans).citizen("830691-0184", "Bodil Eksempel"));
        CaseNumber foreign = other.apply(ExampleAnswers.urgent());
        caseworker.awaitTask(foreign, "assessApplication");
        refused(join(second, foreign, WHY), "fra den samme borger");
        refused(join(second, second, WHY), "fra den samme borger");
        refused(
                ask(
                        caseworker.acting(),
                        post(page(second) + "/sammen").param("med", "<x>").param("words", WHY)),
                "fra den samme borger");
        refused(join(second, first, "nej"), "mellem 5 og 1.000 tegn");
        refused(join(second, first, "x".repeat(1001)), "mellem 5 og 1.000 tegn");

        caseworker.complete(
                caseworker.awaitTask(first, "assessApplication"), ExampleAnswers.granted());
        refused(join(second, first, WHY), "ikke er afgjort");
        refused(join(first, second, WHY), "ikke er afgjort");
        assertThat(open(second)).isNotEmpty();
    }

    private static void refused(ResultActions answer, String sentence) throws Exception {
        answer.andExpect(status().isOk()).andExpect(content().string(containsString(sentence)));
    }

    private ResultActions join(CaseNumber goesOn, CaseNumber standing, String why)
            throws Exception {
        return ask(
                caseworker.acting(),
                post(page(goesOn) + "/sammen").param("med", standing.value()).param("words", why));
    }

    private ResultActions part(CaseNumber standing, String why) throws Exception {
        return ask(caseworker.acting(), post(page(standing) + "/skil").param("words", why));
    }

    private CaseEntry entry(CaseNumber number) {
        return Scopes.asSystem(
                () -> transactions.execute(status -> cases.find(number.value()).orElseThrow()));
    }

    private List<WorkItem> open(CaseNumber number) {
        return Scopes.as(caseworker.acting(), () -> workList.openOn(number.value()));
    }

    private static String page(CaseNumber number) {
        return "/sagsbehandling/sager/" + number;
    }

    private ResultActions ask(ActingContext acting, MockHttpServletRequestBuilder request)
            throws Exception {
        return web.perform(request.with(csrf()).with(SignedInAs.actor(acting)));
    }
}
