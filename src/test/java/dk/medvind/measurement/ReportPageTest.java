package dk.medvind.measurement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleCases;
import dk.medvind.OnRealPostgres;
import dk.medvind.SignedInAs;
import dk.medvind.applications.ApplicationSteps;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Role;
import dk.medvind.workflow.HintTrails;
import dk.medvind.workflow.HintTrails.End;
import dk.medvind.workflow.HintTrails.HintTrail;
import dk.medvind.workflow.ReturnTrails;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = "medvind.jobs.enabled=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = OnRealPostgres.class)
class ReportPageTest {

    private static final String PAGE = "/rapporter/single-benefit";
    private static final String YEAR = PAGE + "?fra=2019-11-22&til=2020-11-22";

    @MockitoBean ApplicationSteps steps;
    @MockitoBean HintTrails trails;
    @MockitoBean ReturnTrails returns;
    @Autowired MockMvc web;
    @Autowired DataSource database;

    @BeforeEach
    void examples() {
        ExampleCases.fill(database, Instant.parse("2020-11-22T11:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROCESS_OWNER", "TEAM_LEADER"})
    void ownersAndLeadersSeeTheFiguresWithoutJavaScript(Role role) throws Exception {
        web.perform(get(YEAR).with(SignedInAs.employee(role)))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("<h1>Enkeltydelse: hvor lang tid"),
                                                containsString("Heraf er lavet som eksempler:"),
                                                containsString("data-step=\"assessApplication\""),
                                                containsString("data-step=\"provideSupplement\""),
                                                containsString("Det kan tallene ikke sige"),
                                                not(containsString("EX-")),
                                                not(containsString("??measurement")))));
    }

    @ParameterizedTest
    @EnumSource(names = {"CASEWORKER", "CO_SERVICE", "AUDITOR", "ADMINISTRATOR"})
    void otherEmployeesDoNot(Role role) throws Exception {
        web.perform(get(PAGE).with(SignedInAs.employee(role))).andExpect(status().isForbidden());
        web.perform(get(PAGE + "/tegning/single-benefit").with(SignedInAs.employee(role)))
                .andExpect(status().isForbidden());
    }

    @Test
    void citizensDoNot() throws Exception {
        web.perform(get(PAGE).with(SignedInAs.citizen(PartyId.random())))
                .andExpect(status().isForbidden());
        web.perform(get(PAGE)).andExpect(status().is3xxRedirection());
    }

    @Test
    void everyTableHasACaptionAndEveryFigureItsHeadings() throws Exception {
        var page = web.perform(owner(YEAR)).andReturn().getResponse().getContentAsString(UTF_8);
        var tables = page.split("<table ");
        assertThat(tables).hasSizeGreaterThan(5);
        for (String table : List.of(tables).subList(1, tables.length)) {
            var own = table.substring(0, table.indexOf("</table>"));
            assertThat(own).contains("<caption");
            var head = own.substring(own.indexOf("<thead>"), own.indexOf("</thead>"));
            assertThat(head.split("<th ")).hasSameSizeAs(head.split("<th scope=\"col\""));
            var body = own.substring(own.indexOf("<tbody>"), own.indexOf("</tbody>"));
            assertThat(body.split("<tr")).hasSameSizeAs(body.split("<th scope=\"row\""));
        }
        assertThat(page.split("<h1")).hasSize(2);
        assertThat(page)
                .contains("<figure class=\"diagram\"")
                .doesNotContain("role=\"img\" class=\"diagram")
                .doesNotContain(" style=\"");
    }

    @Test
    void tellsWhatBecameOfHintsAndWhatCannotBeConcluded() throws Exception {
        when(trails.of(eq("single-benefit"), any(), any()))
                .thenReturn(
                        Collections.nCopies(
                                20, new HintTrail("W_ALREADY_PAID", true, End.REFUSED)));
        web.perform(owner(YEAR))
                .andExpect(content().string(containsString("Du har betalt eller lovet at betale")))
                .andExpect(content().string(containsString("af 20")))
                .andExpect(content().string(containsString("Tallene siger ikke, om et råd")));
        web.perform(owner(YEAR + "&sprog=en"))
                .andExpect(content().string(containsString("You have paid or promised to pay")))
                .andExpect(content().string(containsString("The figures do not say")));
    }

    @Test
    void speaksEnglishToo() throws Exception {
        web.perform(owner(YEAR + "&sprog=en"))
                .andExpect(content().string(containsString("how long does it take?")))
                .andExpect(content().string(containsString("Whose time was it?")));
    }

    @ParameterizedTest
    @CsvSource({
        "fra=2020-02-01&til=2020-01-01, Den sidste dag ligger",
        "fra=i går&til=, Skriv datoerne som",
        "fra=1800-01-01&til=2020-01-01, Vælg højst seks år"
    })
    void saysWhatIsWrongWithAPeriod(String query, String sentence) throws Exception {
        web.perform(owner(PAGE + "?" + query))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(sentence)));
    }

    @Test
    void aPeriodWithoutCasesSaysSo() throws Exception {
        web.perform(owner(PAGE + "?fra=2001-01-01&til=2001-12-31"))
                .andExpect(content().string(containsString("Ingen sager begyndte i perioden")));
    }

    @Test
    void drawsTheNewestDiagram() throws Exception {
        web.perform(owner(PAGE + "/tegning/single-benefit"))
                .andExpect(header().string("Content-Type", containsString("application/xml")))
                .andExpect(content().string(containsString("assessApplication")));
        web.perform(owner(PAGE + "/tegning/other")).andExpect(status().isNotFound());
        web.perform(owner("/rapporter/other")).andExpect(status().isNotFound());
        web.perform(owner("/rapporter")).andExpect(redirectedUrl("/rapporter/single-benefit"));
    }

    @Test
    void machinesGetTheSame() throws Exception {
        web.perform(
                        get("/api/measurement/single-benefit?from=2019-11-22&to=2020-11-22")
                                .with(SignedInAs.employee(Role.MACHINE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"begun\":{\"about\":200")));
        web.perform(
                        get("/api/measurement/single-benefit?from=2020-11-22&to=2019-11-22")
                                .with(SignedInAs.employee(Role.MACHINE)))
                .andExpect(status().isBadRequest());
    }

    private static MockHttpServletRequestBuilder owner(String address) {
        return get(address).with(SignedInAs.employee(Role.PROCESS_OWNER));
    }
}
