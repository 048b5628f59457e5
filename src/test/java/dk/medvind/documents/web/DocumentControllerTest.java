package dk.medvind.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvind;
import dk.medvind.documents.Documents;
import dk.medvind.documents.ExampleApplications;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.documents.ExampleUploads;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OnMedvind
class DocumentControllerTest {

    @Autowired MockMvc web;
    @Autowired Documents documents;
    @Autowired BeanFactory beans;

    ActingContext ane;
    ActingContext bo;
    UUID application;

    @BeforeEach
    void anApplication() {
        var actors = ExampleActors.in(beans);
        ane = actors.citizen("641184-0121", "Ane Eksempel");
        bo = actors.citizen("830691-0184", "Bo Eksempel");
        application = ExampleApplications.in(beans).draftOf(ane);
    }

    @Test
    void aLetterIsSavedAsAFileAndNeverShownInOurPages() throws Exception {
        byte[] pdf = ExampleFiles.pdf();
        var id = letter(pdf);

        web.perform(get("/borger/dokumenter/" + id).with(as(ane)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        containsString("filename*=UTF-8''Afg%C3%B8relse.pdf")))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().bytes(pdf));
    }

    @Test
    void aForeignAndAnUnknownFileAnswerAlike() throws Exception {
        var foreign =
                web.perform(get("/borger/dokumenter/" + letter(ExampleFiles.pdf())).with(as(bo)));
        var unknown = web.perform(get("/borger/dokumenter/" + UUID.randomUUID()).with(as(bo)));

        foreign.andExpect(status().isNotFound());
        unknown.andExpect(status().isNotFound());
        web.perform(get("/borger/dokumenter/1").with(as(bo))).andExpect(status().isNotFound());
        assertThat(withoutAddress(foreign.andReturn().getResponse().getContentAsString()))
                .isEqualTo(withoutAddress(unknown.andReturn().getResponse().getContentAsString()));
    }

    @Test
    void whatIsNotScannedSaysSoInAPlainSentence() throws Exception {
        var uploads = new ExampleUploads(documents, ane, application);
        var id = uploads.store("bilag.pdf", ExampleFiles.pdf()).id();

        web.perform(get("/borger/dokumenter/" + id).with(as(ane)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Vi tjekker den for virus")))
                .andExpect(content().string(not(containsString("%PDF"))));
        web.perform(get("/borger/dokumenter/" + id + "?sprog=en").with(as(ane)))
                .andExpect(content().string(containsString("checking it for viruses")));
    }

    private UUID letter(byte[] pdf) {
        return Scopes.asSystem(
                () ->
                        documents
                                .keepLetter(
                                        ActingContext.system(), application, "Afgørelse.pdf", pdf)
                                .id());
    }

    /** The links to other languages repeat the address. */
    private static String withoutAddress(String page) {
        return page.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static RequestPostProcessor as(ActingContext acting) {
        return authentication(
                new UsernamePasswordAuthenticationToken(
                        acting, null, List.of(new SimpleGrantedAuthority("ROLE_CITIZEN"))));
    }
}
