package dk.medvind.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleActors;
import dk.medvind.OnRealPostgres;
import dk.medvind.SignedInAs;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.Applications;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.CitizenForms;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.LinkedMultiValueMap;

/** "Søger du om hjælp til mere?" as a browser without script asks it and answers it. */
@SpringBootTest(properties = {"medvind.jobs.enabled=false", "medvind.receipts.look-every=1h"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {OnRealPostgres.class, WithOutsideSystems.class})
class MoreNeedsPagesTest {

    private static final int PAGE = 3;

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;
    @Autowired Applications applications;
    @Autowired CitizenForms forms;

    private ActingContext citizen;
    private CaseNumber number;

    @BeforeEach
    void begin() {
        citizen = ExampleActors.in(beans).citizen("641184-0121", "Ane Eksempel");
        number =
                Scopes.as(
                        citizen, () -> applications.begin(citizen, ApplicationType.SINGLE_BENEFIT));
    }

    @Test
    void asksAndLetsOneGoOn() throws Exception {
        look(String.valueOf(PAGE))
                .andExpect(content().string(containsString("Søger du om hjælp til mere?")))
                .andExpect(content().string(containsString("add:moreNeeds")))
                .andExpect(content().string(not(containsString("Udgift 2"))));
        send("_step=next").andExpect(status().is3xxRedirection());
    }

    @Test
    void addsAThingAndSaysWhatIsMissingInIt() throws Exception {
        send("_step=add:moreNeeds", "_rows=moreNeeds:0")
                .andExpect(redirectedUrl(path(PAGE + "#l-moreNeeds")));
        look(String.valueOf(PAGE)).andExpect(content().string(containsString("Udgift 2")));

        send("_step=next", "_rows=moreNeeds:1")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("error-summary")))
                .andExpect(content().string(containsString("Udgift 2: Hvad koster det?")));
    }

    @Test
    void nobodyGetsPastTenThings() throws Exception {
        for (int press = 0; press < 11; press++) {
            send("_step=add:moreNeeds").andExpect(status().is3xxRedirection());
        }
        look(String.valueOf(PAGE))
                .andExpect(content().string(containsString("Udgift 10")))
                .andExpect(content().string(not(containsString("Udgift 11"))))
                .andExpect(content().string(containsString("Der er plads til 9.")))
                .andExpect(content().string(not(containsString("add:moreNeeds"))));
    }

    @Test
    void aThingIsTakenAwayWithItsFiles() throws Exception {
        write(2);
        String row = "moreNeeds[0].";
        web.perform(
                        multipart(path(String.valueOf(PAGE)))
                                .file(
                                        new MockMultipartFile(
                                                row + "filePriceQuote",
                                                "tilbud.pdf",
                                                "application/pdf",
                                                ExampleFiles.pdf()))
                                .param("_step", "upload")
                                .param("_rows", "moreNeeds:2")
                                .param("_shown", row + "filePriceQuote")
                                .with(csrf())
                                .with(SignedInAs.actor(citizen)))
                .andExpect(status().is3xxRedirection());
        assertThat(open().documents()).hasSize(1);
        look(String.valueOf(PAGE)).andExpect(content().string(containsString("tilbud.pdf")));

        send("_step=drop:moreNeeds[0]", "_rows=moreNeeds:2", "_shown=x")
                .andExpect(status().is3xxRedirection());

        assertThat(open().documents()).isEmpty();
        assertThat(open().answers().text("moreNeeds[0].description")).contains("Ting 3");
        assertThat(open().answers().get("moreNeeds[1].description")).isNull();
    }

    @Test
    void theLastLookNamesThePapersOfEachThing() throws Exception {
        write(1);

        look("oversigt")
                .andExpect(content().string(containsString("papirer/PRICE_QUOTE-2")))
                .andExpect(content().string(containsString("(udgift 2: udgift til barn)")));
        look("papirer/PRICE_QUOTE-2")
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Tilbud eller pris (udgift 2: udgift til barn)")));
        for (String none :
                new String[] {
                    "PRICE_QUOTE-3", "PRICE_QUOTE-", "-", "_", "PRICE_QUOTE-99999999999"
                }) {
            web.perform(get(path("papirer/" + none)).with(SignedInAs.actor(citizen)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void whoHasThePaperIsTakenToItsPlace() throws Exception {
        write(1);
        web.perform(
                        post(path("papirer/PRICE_QUOTE-2"))
                                .param("how", "HAVE_IT")
                                .param("_step", "next")
                                .with(csrf())
                                .with(SignedInAs.actor(citizen)))
                .andExpect(redirectedUrl(path(String.valueOf(PAGE))));
    }

    private void write(int more) {
        Answers answers =
                Answers.of(Map.of("subType", "GLASSES", "alreadyPaid", "NO"))
                        .with("moreNeeds", java.math.BigDecimal.valueOf(more));
        for (int row = 0; row < more; row++) {
            answers =
                    answers.with("moreNeeds[" + row + "].subType", "CHILD")
                            .with("moreNeeds[" + row + "].description", "Ting " + (row + 2))
                            .with("moreNeeds[" + row + "].alreadyPaid", "NO");
        }
        try (var scope = Scopes.open(citizen)) {
            forms.save(citizen, number, Task.APPLICATION, answers);
        }
    }

    private OpenForm open() {
        return Scopes.as(citizen, () -> forms.open(citizen, number, Task.APPLICATION));
    }

    private ResultActions look(String part) throws Exception {
        return web.perform(get(path(part)).with(SignedInAs.actor(citizen)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
    }

    private ResultActions send(String... pairs) throws Exception {
        var fields = new LinkedMultiValueMap<String, String>();
        for (String pair : pairs) {
            int at = pair.indexOf('=');
            fields.add(pair.substring(0, at), pair.substring(at + 1));
        }
        return web.perform(
                post(path(String.valueOf(PAGE)))
                        .params(fields)
                        .with(csrf())
                        .with(SignedInAs.actor(citizen)));
    }

    private String path(String part) {
        return "/ansoegning/" + number + "/ansoegning/" + part;
    }
}
