package dk.medvind.applications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.ExampleActors;
import dk.medvind.OnRealPostgres;
import dk.medvind.SignedInAs;
import dk.medvind.WithOutsideSystems;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What an employee sees who registers an application, and every way to fill it in badly. */
@SpringBootTest(properties = {"medvind.jobs.enabled=false", "medvind.receipts.look-every=1h"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {OnRealPostgres.class, WithOutsideSystems.class})
class RegistrationPagesTest {

    private static final String PATH = "/sagsbehandling/registrering";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @Autowired MockMvc web;
    @Autowired BeanFactory beans;

    private final MultiValueMap<String, String> filled = new LinkedMultiValueMap<>();
    private ActingContext employee;

    @BeforeEach
    void logIn() {
        employee = ExampleActors.in(beans).caseworker(Administration.SOCIAL, "Borgercenter Voksne");
        LocalDate yesterday = LocalDate.now().minusDays(1);
        filled.set("type", "SINGLE_BENEFIT");
        filled.set("met", "PHONE");
        filled.set("firstContact-day", String.valueOf(yesterday.getDayOfMonth()));
        filled.set("firstContact-month", String.valueOf(yesterday.getMonthValue()));
        filled.set("firstContact-year", String.valueOf(yesterday.getYear()));
        filled.set("firstContact-time", "10.15");
        filled.set("cprNumber", "641184-0121");
        filled.set("note", "Vil søge om briller");
    }

    @Test
    void offersWhatTheOwnAdministrationHandles() throws Exception {
        web.perform(get(PATH).with(SignedInAs.actor(employee)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("SINGLE_BENEFIT")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "641184-0121",
                "6411840121",
                " 641184 0121 ",
                "64.11.84-0121",
                "641184–0121"
            })
    void findsTheCitizenHoweverTheNumberIsWritten(String written) throws Exception {
        filled.set("cprNumber", written);

        send(PATH)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Anders Holm Kristensen")));
    }

    @Test
    void registersAfterTheEmployeeHasSeenWhoItIs() throws Exception {
        confirmed(send(PATH)).andExpect(redirectedUrlPattern("/sagsbehandling/sager/MV-*"));
    }

    @Test
    void registersOnceHoweverOftenItIsPressed() throws Exception {
        ResultActions page = send(PATH);

        assertThat(address(confirmed(page))).isEqualTo(address(confirmed(page)));
    }

    @ParameterizedTest
    @CsvSource({
        "type, HEALTH_CARD",
        "type, <script>",
        "type, ''",
        "met, MACHINE",
        "met, ''",
        "firstContact-day, 31.",
        "firstContact-month, 13",
        "firstContact-year, 2999",
        "firstContact-year, 0",
        "firstContact-year, 1999",
        "firstContact-time, 25.00",
        "firstContact-time, ''",
        "firstContact-day, ${7*7}",
        "cprNumber, 641384-0121",
        "cprNumber, {{x}}",
        "cprNumber, 64118401219",
        "cprNumber, 010190-1234",
        "note, ' '"
    })
    void saysAtTheFieldWhatIsWrongAndLosesNothing(String field, String value) throws Exception {
        filled.set("name", "");
        if (field.equals("note")) {
            filled.set("cprNumber", "");
        }
        filled.set(field, value);

        send(PATH)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("error-summary")))
                .andExpect(
                        content()
                                .string(
                                        field.equals("note")
                                                ? containsString("PHONE")
                                                : containsString("Vil søge om briller")));
    }

    @Test
    void asksOnceMoreWhenTheContactWasLongAgo() throws Exception {
        filled.set("firstContact-year", String.valueOf(LocalDate.now().getYear() - 1));
        send(PATH).andExpect(content().string(containsString("to uger tilbage")));

        filled.set("dateIsRight", "true");
        send(PATH).andExpect(content().string(containsString("name=\"ticket\"")));
    }

    @Test
    void hugeInputIsASentence() throws Exception {
        filled.set("note", "x".repeat(100_000));
        filled.set("cprNumber", "6".repeat(100_000));

        send(PATH).andExpect(status().isOk());
    }

    @Test
    void aForgedTicketRegistersNobody() throws Exception {
        MultiValueMap<String, String> forged = new LinkedMultiValueMap<>(filled);
        for (String ticket : List.of("", "x", "AAAA", "641184-0121")) {
            forged.set("ticket", ticket);
            send(PATH + "/borger", forged)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Vil søge om briller")));
        }
    }

    @Test
    void somebodyNobodyKnowsYet() throws Exception {
        filled.set("cprNumber", "");
        ResultActions page = send(PATH);
        page.andExpect(content().string(containsString("ikke identificeret endnu")));
        String address = address(confirmed(page));

        web.perform(get(address).with(SignedInAs.actor(employee)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ikke identificeret endnu")))
                .andExpect(content().string(containsString("Vil søge om briller")));
        String identify = PATH + address.substring(address.lastIndexOf('/')) + "/borger";
        filled.set("cprNumber", "nej");
        send(identify).andExpect(content().string(containsString("ti tal")));
        filled.set("cprNumber", "641184 0121");
        ResultActions found = send(identify);
        found.andExpect(content().string(containsString("Anders Holm Kristensen")));
        send(identify + "/bekraeft", hidden(found)).andExpect(redirectedUrl(address));
        web.perform(get(identify).with(SignedInAs.actor(employee)))
                .andExpect(status().isNotFound());
        filled.set("cprNumber", "nej");
        send(identify).andExpect(status().isNotFound());
    }

    @Test
    void anotherAdministrationLearnsNothingOfSomebodyNobodyKnowsYet() throws Exception {
        filled.set("cprNumber", "");
        String address = address(confirmed(send(PATH)));
        employee =
                ExampleActors.in(beans)
                        .caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort");

        filled.set("cprNumber", "nej");
        send(PATH + address.substring(address.lastIndexOf('/')) + "/borger")
                .andExpect(status().isNotFound());
    }

    @Test
    void theAddressOfSomebodyProtectedTakesAClick() throws Exception {
        filled.set("cprNumber", "770579-0153");
        ResultActions page = send(PATH);
        page.andExpect(content().string(containsString("Adressen er beskyttet")))
                .andExpect(content().string(not(containsString("Hørgården"))));

        MultiValueMap<String, String> click = hidden(page);
        click.set("address", "1");
        send(PATH + "/borger", click).andExpect(content().string(containsString("Hørgården")));
    }

    @ParameterizedTest
    @CsvSource({"650140-0126, borgeren er død", "690258-0137, rejst ud af Danmark"})
    void warnsOfWhomCprDoesNotHaveInDenmarkAndLetsTheEmployeeDecide(String number, String warning)
            throws Exception {
        filled.set("cprNumber", number);
        ResultActions page = send(PATH);

        page.andExpect(content().string(containsString(warning)))
                .andExpect(content().string(containsString("Registrér alligevel")));
        confirmed(page).andExpect(status().is3xxRedirection());
    }

    @Test
    void theFormIsSavedSentAndGivenPapers() throws Exception {
        String address = address(confirmed(send(PATH)));
        String own = PATH + address.substring(address.lastIndexOf('/'));
        web.perform(get(own + "/ansoegning").with(SignedInAs.actor(employee)))
                .andExpect(status().isOk());
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("subType", "GLASSES");
        form.set("amount", "mange");
        send(own + "/ansoegning", form)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("error-summary")));
        form.set("amount", "1.800,00");
        send(own + "/ansoegning", form).andExpect(status().is3xxRedirection());
        web.perform(
                        multipart(own + "/papir")
                                .file(paper("papir.pdf", ExampleFiles.pdf()))
                                .with(csrf())
                                .with(SignedInAs.actor(employee)))
                .andExpect(flash().attribute("done", "casework.registration.paper-kept"));
        web.perform(
                        multipart(own + "/papir")
                                .file(paper("papir.exe", new byte[] {1, 2, 3}))
                                .with(csrf())
                                .with(SignedInAs.actor(employee)))
                .andExpect(flash().attribute("refused", startsWith("documents.refused.")));
        form.set("send", "1");
        send(own + "/ansoegning", form).andExpect(redirectedUrl(address));
        send(own + "/ansoegning", form)
                .andExpect(flash().attribute("refused", "casework.registration.closed"));
    }

    @Test
    void citizensAndOtherAdministrationsDoNotComeIn() throws Exception {
        String address = address(confirmed(send(PATH)));
        String form = PATH + address.substring(address.lastIndexOf('/')) + "/ansoegning";
        ActingContext elsewhere =
                ExampleActors.in(beans)
                        .caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort");

        web.perform(get(form).with(SignedInAs.actor(elsewhere))).andExpect(status().isNotFound());
        web.perform(get(PATH).with(SignedInAs.citizen(PartyId.random())))
                .andExpect(status().isForbidden());
        web.perform(
                        post(PATH + "/borger")
                                .params(hidden(send(PATH)))
                                .with(csrf())
                                .with(SignedInAs.actor(elsewhere)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("error-summary")));
    }

    private static MockMultipartFile paper(String name, byte[] content) {
        return new MockMultipartFile("paper", name, "application/octet-stream", content);
    }

    private ResultActions send(String path) throws Exception {
        return send(path, filled);
    }

    private ResultActions send(String path, MultiValueMap<String, String> fields) throws Exception {
        return web.perform(post(path).params(fields).with(csrf()).with(SignedInAs.actor(employee)));
    }

    private ResultActions confirmed(ResultActions page) throws Exception {
        return send(PATH + "/borger", hidden(page));
    }

    /** What the page would send back. */
    private static MultiValueMap<String, String> hidden(ResultActions page) throws Exception {
        String html = page.andReturn().getResponse().getContentAsString();
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        HIDDEN.matcher(html)
                .results()
                .filter(found -> !found.group(1).equals("_csrf"))
                .forEach(
                        found ->
                                fields.add(
                                        found.group(1),
                                        org.springframework.web.util.HtmlUtils.htmlUnescape(
                                                found.group(2))));
        return fields;
    }

    private static String address(ResultActions answer) {
        return String.valueOf(answer.andReturn().getResponse().getRedirectedUrl());
    }
}
