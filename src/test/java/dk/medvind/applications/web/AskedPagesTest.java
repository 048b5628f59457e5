package dk.medvind.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.SignedInAs;
import dk.medvind.applications.AskedCase;
import dk.medvind.documents.ExampleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What was asked for, as a browser without script shows it and answers it. */
@OnMedvindWithOutsideSystems
class AskedPagesTest {

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;

    private AskedCase asked;
    private RequestPostProcessor citizen;
    private String pages;

    @BeforeEach
    void ask() {
        asked = AskedCase.of(beans);
        citizen = SignedInAs.actor(asked.citizen());
        pages = "/ansoegning/" + asked.number() + "/oplysninger";
    }

    @Test
    void opensAtTheVeryQuestionWithTheCauseAndTheEarlierAnswer() throws Exception {
        web.perform(get(pages).with(citizen)).andExpect(redirectedUrl(pages + "/1"));
        web.perform(get(pages + "/1").with(citizen))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hvad koster det?")))
                .andExpect(content().string(containsString("Det passer ikke med noget andet")))
                .andExpect(content().string(containsString("Du svarede før:")))
                .andExpect(content().string(containsString("name=\"again_amount\"")));
    }

    @Test
    void showsWhatTheCaseworkerWroteAsWordsAndNothingElse() throws Exception {
        web.perform(get(pages + "/2").with(citizen))
                .andExpect(content().string(containsString("&lt;b&gt;for mørkt&lt;/b&gt; {{1+1}}")))
                .andExpect(content().string(not(containsString("<b>for mørkt"))));
    }

    @Test
    void takesThePaperItAskedFor() throws Exception {
        var paper =
                new MockMultipartFile(
                        "paper_PRICE_QUOTE", "pris.pdf", "application/pdf", ExampleFiles.pdf());
        web.perform(
                        multipart(pages + "/2")
                                .file(paper)
                                .param("_step", "next")
                                .param("_shown", "paper_PRICE_QUOTE")
                                .with(citizen)
                                .with(csrf()))
                .andExpect(redirectedUrl(pages + "/3"));
        web.perform(get(pages + "/2").with(citizen))
                .andExpect(content().string(containsString("pris.pdf")));
        assertThat(asked.codesOfFiles()).containsExactly("PRICE_QUOTE");
    }

    @Test
    void theCasePageLeadsToEachOfThem() throws Exception {
        web.perform(get("/borger/sager/" + asked.number()).with(citizen))
                .andExpect(content().string(containsString(pages + "/1")))
                .andExpect(content().string(containsString(pages + "/2")))
                .andExpect(content().string(containsString("Vi kan ikke læse det.")));
    }

    @Test
    void nobodyElseOpensThem() throws Exception {
        RequestPostProcessor other = SignedInAs.actor(AskedCase.somebodyElse(beans));
        web.perform(get(pages + "/1").with(other)).andExpect(status().isNotFound());
        web.perform(get(pages + "/9").with(citizen)).andExpect(status().isNotFound());
    }
}
