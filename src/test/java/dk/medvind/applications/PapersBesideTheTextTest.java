package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.SignedInAs;
import dk.medvind.casework.papers.CasePaper;
import dk.medvind.casework.papers.CasePapers;
import dk.medvind.documents.Documents;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.documents.ExampleUploads;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The papers of a case, leafed through and put right by employees. */
@OnMedvindWithOutsideSystems
class PapersBesideTheTextTest {

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;
    @Autowired Documents documents;
    @Autowired CasePapers papers;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;

    private CitizenAtWork ane;
    private ActingContext sanne;
    private CaseNumber number;

    @BeforeEach
    void aCase() {
        var actors = ExampleActors.in(beans);
        ane = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        sanne = actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne");
        number = ane.apply(ExampleAnswers.urgent());
    }

    @Test
    void aPaperIsTurnedForGoodAndTheFileStays() throws Exception {
        UUID id = clean("skrå.pdf", ExampleFiles.pages("En", "To"));
        String before = file(id).sha256();

        ask(post(path(id, "/drej")).param("version", "0")).andExpect(status().isFound());

        assertThat(paper(id).quarters()).isEqualTo(1);
        assertThat(file(id).sha256()).isEqualTo(before);
        UUID application = application();
        assertThat(Scopes.as(sanne, () -> documents.whole(application))).contains(id);
        byte[] shown = ask(get(path(id, "/pdf"))).andReturn().getResponse().getContentAsByteArray();
        try (var pdf = Loader.loadPDF(shown)) {
            assertThat(pdf.getPage(1).getRotation()).isEqualTo(90);
        }
        ask(get(path(id, "/sider/2")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/png"));
        ask(get(path(id, "")))
                .andExpect(content().string(containsString("Drejet")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void aNameStandsBesideTheFilesOwn() throws Exception {
        UUID id = clean("scan0001.pdf", ExampleFiles.pdf());
        ask(post(path(id, "/navn")).param("version", "0").param("navn", " Tilbud  på briller "));
        assertThat(paper(id).name()).isEqualTo("Tilbud på briller");
        ask(get(path(id, "")))
                .andExpect(content().string(containsString("Tilbud på briller")))
                .andExpect(content().string(containsString("scan0001.pdf")));
        ask(post(path(id, "/navn")).param("version", "1").param("navn", ""));
        assertThat(paper(id).name()).isEqualTo("scan0001.pdf");
    }

    @Test
    void aNameLikeACprNumberIsRefusedAndStaysInTheField() throws Exception {
        UUID id = clean("scan.pdf", ExampleFiles.pdf());
        for (String name : List.of("Kvittering 641184-0121", "6411840121", "641184 0121 brev")) {
            assertThat(refusal(post(path(id, "/navn")).param("version", "0").param("navn", name)))
                    .isEqualTo("casework.paper.name.cpr");
        }
        assertThat(refusal(post(path(id, "/navn")).param("navn", "x".repeat(101))))
                .isEqualTo("casework.paper.name.length");
        assertThat(paper(id).title()).isNull();
    }

    @Test
    void aPdfIsSplitAndPutTogetherAgain() throws Exception {
        UUID id = clean("alt.pdf", ExampleFiles.pages("En", "To", "Tre"));
        ask(post(path(id, "/drej")).param("version", "0"));

        ask(post(path(id, "/del")).param("version", "1").param("efter", "1"));

        List<CasePaper> parts = all();
        assertThat(parts).extracting(CasePaper::first).containsExactly(1, 2);
        assertThat(parts).extracting(CasePaper::quarters).containsExactly(1, 1);
        assertThat(documents()).as("the file is one").isEqualTo(1);
        UUID second = parts.get(1).id();
        byte[] shown =
                ask(get(path(second, "/pdf"))).andReturn().getResponse().getContentAsByteArray();
        try (var pdf = Loader.loadPDF(shown)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
        ask(get(path(second, "/sider/3"))).andExpect(status().isNotFound());
        ask(get(path(id, "")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Side 1 til 1 af filen alt.pdf.")));

        ask(post(path(second, "/saml")).param("version", "0"));
        assertThat(all()).extracting(CasePaper::id).containsExactly(id);
        ask(get(path(second, ""))).andExpect(status().isOk());
    }

    @Test
    void aPartThatIsSplitFurtherComesFirst() throws Exception {
        UUID id = clean("alt.pdf", ExampleFiles.pages("En", "To", "Tre"));
        ask(post(path(id, "/del")).param("version", "0").param("efter", "1"));
        ask(post(path(all().get(1).id(), "/del")).param("version", "0").param("efter", "1"));
        assertThat(all()).extracting(CasePaper::first).containsExactly(1, 2, 3);
        assertThat(refusal(post(path(all().get(0).id(), "/saml")).param("version", "0")))
                .isEqualTo("casework.paper.join.first");
        ask(post(path(all().get(2).id(), "/saml")).param("version", "0"));
        assertThat(all()).hasSize(2);
        assertThat(refusal(post(path(all().get(0).id(), "/saml")).param("version", "0"))).isNull();
        assertThat(all()).extracting(CasePaper::id).containsExactly(id);
    }

    @Test
    void whatCannotBeSplitSaysWhy() throws Exception {
        UUID one = clean("en.pdf", ExampleFiles.pdf());
        UUID photo = clean("foto.png", ExampleFiles.picture("png"));
        UUID two = clean("to.pdf", ExampleFiles.pages("En", "To"));
        assertThat(refusal(post(path(one, "/del")).param("efter", "1")))
                .isEqualTo("casework.paper.split.one");
        assertThat(refusal(post(path(photo, "/del")).param("efter", "1")))
                .isEqualTo("casework.paper.split.not-pdf");
        for (String page : List.of("0", "2", "-1", "én", "", "99999999999")) {
            assertThat(refusal(post(path(two, "/del")).param("efter", page)))
                    .isEqualTo("casework.paper.split.range");
        }
        assertThat(all()).hasSize(3);
    }

    @Test
    void whatAColleagueChangedMeanwhileIsNotOverwritten() throws Exception {
        UUID id = clean("to.pdf", ExampleFiles.pages("En", "To"));
        ask(post(path(id, "/drej")).param("version", "0"));
        assertThat(refusal(post(path(id, "/drej")).param("version", "0")))
                .isEqualTo("casework.paper.changed");
        assertThat(paper(id).quarters()).isEqualTo(1);
        ask(post(path(id, "/del")).param("version", "1").param("efter", "1"));
        assertThat(refusal(post(path(id, "/drej")).param("version", "1")))
                .isEqualTo("casework.paper.changed");
    }

    @Test
    void aFileTheScannerHasNotPassedIsNamedOnly() throws Exception {
        UUID id = stored("ny.pdf", ExampleFiles.pages("En", "To"));
        ask(get(path(id, "")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("for virus")))
                .andExpect(content().string(not(containsString("<img"))));
        ask(get(path(id, "/sider/1"))).andExpect(status().isConflict());
        ask(get(path(id, "/pdf"))).andExpect(status().isConflict());
        assertThat(refusal(post(path(id, "/drej")))).startsWith("casework.paper.not-open");
        assertThat(refusal(post(path(id, "/del")).param("efter", "1")))
                .startsWith("casework.paper.not-open");
        assertThat(refusal(post(path(id, "/navn")).param("navn", "Tilbud"))).isNull();
    }

    @Test
    void aPaperOfAnotherCaseIsNotThere() throws Exception {
        UUID id = clean("min.pdf", ExampleFiles.pdf());
        CaseNumber other = ane.apply(ExampleAnswers.urgent());
        String wrong = "/sagsbehandling/sager/" + other + "/papirer/" + id;
        ask(get(wrong)).andExpect(status().isNotFound());
        ask(get(wrong + "/sider/1")).andExpect(status().isNotFound());
        ask(get(wrong + "/pdf")).andExpect(status().isNotFound());
        for (String deed : List.of("/drej", "/navn", "/del", "/saml")) {
            ask(post(wrong + deed)).andExpect(status().isNotFound());
        }
        assertThat(paper(id).version()).isZero();
    }

    @Test
    void nothingIsChangedWhenTheCaseIsOver() throws Exception {
        UUID id = clean("to.pdf", ExampleFiles.pages("En", "To"));
        ane.withdraw(number);
        for (String deed : List.of("/drej", "/navn", "/del", "/saml")) {
            assertThat(refusal(post(path(id, deed)).param("efter", "1").param("navn", "X")))
                    .isEqualTo("casework.paper.ended");
        }
        ask(get(path(id, "")))
                .andExpect(content().string(containsString("Papirerne kan ses, men ikke ændres.")))
                .andExpect(content().string(not(containsString("/drej"))));
    }

    @Test
    void aCaseWithoutPapersSaysSo() throws Exception {
        ask(get("/sagsbehandling/sager/" + number + "/papirer"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Der er ingen papirer i sagen.")));
    }

    @Test
    void halfAWrittenTextSurvivesAWalkThroughThePapers() throws Exception {
        UUID first = clean("første.pdf", ExampleFiles.pages("En", "To"));
        UUID second = clean("anden.pdf", ExampleFiles.pdf());
        UUID id = CaseworkerAtWork.in(beans, sanne).awaitTask(number, "assessApplication").id();
        String task = "/sagsbehandling/opgaver/" + id;
        ask(get(task)).andExpect(content().string(containsString("vis:" + second)));

        ask(post(task + "/papirer")
                        .param("_papir", "vis:" + second + ":1:0")
                        .param("reasons", "Halvt skrevet"))
                .andExpect(status().isFound());
        ask(get(task + "?papir=" + second))
                .andExpect(content().string(containsString("anden.pdf")))
                .andExpect(content().string(containsString("vis:" + first)))
                .andExpect(content().string(not(containsString("??"))));
        ask(post(task + "/papirer").param("_papir", "drej:" + first + ":2:0"));
        assertThat(paper(first).quarters()).isEqualTo(1);
        ask(post(task + "/papirer").param("_papir", "ødelagt")).andExpect(status().isFound());
        ask(get(task + "?papir=" + UUID.randomUUID())).andExpect(status().isNotFound());
    }

    private @Nullable String refusal(MockHttpServletRequestBuilder request) throws Exception {
        var flash = ask(request).andExpect(status().isFound()).andReturn().getFlashMap();
        return (String) flash.get("refused");
    }

    private UUID clean(String name, byte[] content) {
        UUID id = stored(name, content);
        Scopes.asSystem(
                () ->
                        transactions.execute(
                                status ->
                                        sql.sql(
                                                        "update document set state = 'CLEAN', scan_due_at = null where id = ?")
                                                .param(id)
                                                .update()));
        return id;
    }

    private UUID stored(String name, byte[] content) {
        return new ExampleUploads(documents, ane.acting(), application()).store(name, content).id();
    }

    private UUID application() {
        return Scopes.asSystem(
                () ->
                        transactions.execute(
                                status ->
                                        sql.sql("select id from application where case_number = ?")
                                                .param(number.value())
                                                .query(UUID.class)
                                                .single()));
    }

    private int documents() {
        UUID application = application();
        return Scopes.as(sanne, () -> documents.of(application)).size();
    }

    private List<CasePaper> all() {
        return Scopes.as(sanne, () -> papers.of(sanne, number.value()));
    }

    private CasePaper paper(UUID id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private dk.medvind.documents.Document file(UUID id) {
        return paper(id).file();
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(SignedInAs.actor(sanne)));
    }

    private String path(UUID paper, String below) {
        return "/sagsbehandling/sager/" + number + "/papirer/" + paper + below;
    }
}
