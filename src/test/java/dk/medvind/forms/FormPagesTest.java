package dk.medvind.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.medvind.site.WebOnly;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages as the browser gets them. */
@SpringBootTest(classes = {WebOnly.class, FormPagesTest.Pages.class})
@AutoConfigureMockMvc
class FormPagesTest {

    @Autowired MockMvc web;

    @Test
    void asksOnePageInDanish() throws Exception {
        String html = page(1);
        assertThat(html)
                .contains("<h1>Din udgift</h1>")
                .contains("<legend class=\"form-label\"><span>Hvad søger du hjælp til?</span>")
                .contains("Hvorfor spørger vi?")
                .contains("<strong>udgiften</strong>")
                .contains("href=\"https://www.kk.dk\"")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("enctype=\"multipart/form-data\"")
                .contains("name=\"_csrf\"")
                .contains("inputmode=\"decimal\"")
                .contains("Gem og fortsæt senere")
                .doesNotContain("Hvad er det?")
                .doesNotContain("value=\"back\"");
    }

    @Test
    void asksInEnglishWhereTheAuthorWroteEnglish() throws Exception {
        assertThat(page(1, "sprog=en"))
                .contains("<h1>Your expense</h1>")
                .contains("What do you need help with?")
                .contains(">Dentist</label>")
                .contains("Why do we ask?")
                .contains("Hvor meget koster det?");
    }

    @Test
    void asksInEasyDanishWhereTheAuthorWroteIt() throws Exception {
        assertThat(page(1, "sprog=da-simple"))
                .contains("<html lang=\"da\">")
                .contains("Hvad skal du betale for?")
                .contains(">Tænder</label>")
                .contains("<strong>det</strong>")
                .contains("Hvorfor vil vi vide det?")
                .contains("Hvor meget koster det?");
    }

    @Test
    void offersToSayThatOneDoesNotKnowWhereAnAnswerIsNeeded() throws Exception {
        String html = page(1, "amount-dontknow=true", "kind=dentist");
        assertThat(html).contains("name=\"amount-dontknow\"").contains("Det ved jeg ikke");
        assertThat(html).doesNotContain("due-dontknow").doesNotContain("kind-dontknow");
        assertThat(html).containsPattern("name=\"amount-dontknow\"[^>]*checked");
    }

    @Test
    void saysTheSameInTheSummaryAndAtTheField() throws Exception {
        String html = page(1, "amount=meget", "due-day=31", "due-month=2", "due-year=2027");
        for (String error :
                List.of(
                        "Vælg et svar til: Hvad søger du hjælp til?",
                        "Skriv et tal, som 1.234,50 eller 1234: Hvor meget koster det?",
                        "Skriv en dato, der findes, som 24 12 2026: Hvornår skal det betales?")) {
            assertThat(html.split(Pattern.quote(">" + error + "<"), -1)).as(error).hasSize(3);
        }
        assertThat(html.indexOf("error-summary")).isLessThan(html.indexOf("<h1"));
        assertThat(html).contains("value=\"meget\"").contains("value=\"31\"");
    }

    @Test
    void everyControlHasALabelAndEveryReferenceAnElement() throws Exception {
        for (int number = 0; number <= 4; number++) {
            String html = page(number, "kind=other", "partner=true", "income=su");
            var ids = found(html, " id=\"([^\"]+)\"");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(ids).containsAll(found(html, "<label [^>]*for=\"([^\"]+)\""));
            for (String described : found(html, "aria-describedby=\"([^\"]+)\"")) {
                assertThat(ids).contains(described.strip().split(" +"));
            }
            assertThat(ids).containsAll(found(html, "href=\"#(f-[^\"]+)\""));
            assertThat(found(html, "<label [^>]*for=\"([^\"]+)\""))
                    .containsAll(
                            found(
                                    html,
                                    "<(?:input|select|textarea) (?![^>]*hidden)[^>]*?id=\"([^\"]+)\""));
        }
    }

    @Test
    void showsEverythingOnOnePageForCaseworkers() throws Exception {
        assertThat(found(page(0), "<legend class=\"h2\">([^<]+)<"))
                .containsExactly("Din udgift", "Dig selv", "Til sidst");
    }

    @Test
    void whatWasTypedNeverBecomesMarkup() throws Exception {
        String html = page(2, "contact.mail=\"><script>x</script>", "post=</textarea><b>");
        assertThat(html).doesNotContain("<script>x").doesNotContain("<b>");
    }

    @Test
    void sumsUpForPeople() throws Exception {
        String html = web.perform(get("/answers")).andReturn().getResponse().getContentAsString();
        assertThat(html)
                .contains("1.234,50 kr.")
                .contains("24. december 2026")
                .contains(">Tandlæge<")
                .contains(">Løn<")
                .contains(">SU<")
                .contains("overslag.pdf (1,2 MB)")
                .contains(">Ja<")
                .contains(">Ikke besvaret<")
                .contains("href=\"/side/2\"")
                .doesNotContain("Hvad er det?")
                .doesNotContain("Partnerens navn");
    }

    @Test
    void drawsListsTablesTimesAndPictures() throws Exception {
        String first =
                page("everything", 1, "_rows=expenses:2", "who=<b>x</b>", "expenses[0].what=a");
        assertThat(first)
                .contains("Hilsen &lt;b&gt;x&lt;/b&gt;")
                .contains("<legend class=\"h4\">Udgift 2</legend>")
                .contains("value=\"drop:expenses[1]\"", ">Fjern Udgift 2</button>")
                .contains("value=\"add:expenses\"", ">Tilføj: Udgift</button>")
                .contains("name=\"_rows\" value=\"expenses:2 expenses[0].parts:0 ")
                .contains("href=\"#f-expenses-1-what\"")
                .contains("Hvad koster a?");
        assertThat(page("everything", 2))
                .contains("<hr class=\"form-divider\"")
                .contains("name=\"visit-time\"")
                .contains("<p class=\"form-locked\"><span class=\"answer\">MV-1</span>")
                .doesNotContain("name=\"fixed\"");
        assertThat(page("everything", 3))
                .contains("alt=\"Et kort\"")
                .contains("<caption>Dine udgifter</caption>", "<th scope=\"col\">Beløb</th>")
                .contains("Der er ingen filer endnu.");
    }

    @Test
    void everyReferenceInAListHasAnElementToo() throws Exception {
        for (int number = 0; number <= 3; number++) {
            String html = page("everything", number, "_rows=expenses:3", "expenses[0].paid=true");
            var ids = found(html, " id=\"([^\"]+)\"");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(ids).containsAll(found(html, "<label [^>]*for=\"([^\"]+)\""));
            assertThat(ids).containsAll(found(html, "aria-labelledby=\"([^\"]+)\""));
            assertThat(ids).containsAll(found(html, "href=\"#(f-[^\"]+)\""));
        }
    }

    private String page(int number, String... sent) throws Exception {
        return page("sample", number, sent);
    }

    private String page(String form, int number, String... sent) throws Exception {
        var request = get("/" + form + "/" + number);
        for (String pair : sent) {
            request.param(
                    pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return web.perform(request).andReturn().getResponse().getContentAsString();
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toList());
    }

    @Controller
    static class Pages {

        private final Forms forms;
        private final Form form = SampleForm.form();
        private final Map<String, Form> both =
                Map.of("sample", form, "everything", SampleForm.everything());

        Pages(Forms forms) {
            this.forms = forms;
        }

        @GetMapping("/{name:sample|everything}/{number}")
        String page(
                @PathVariable String name,
                @PathVariable int number,
                @RequestParam MultiValueMap<String, String> sent,
                Model model,
                Locale locale) {
            var form = both.get(name);
            var page = form.page(number).orElseThrow();
            sent.remove("sprog");
            var filled =
                    sent.isEmpty()
                            ? Filled.with(form.initial())
                            : FormInput.read(form, page, sent, form.initial());
            model.addAttribute("view", forms.page(form, page, filled, uploads(), locale));
            return "form-page";
        }

        @GetMapping("/answers")
        String answers(Model model, Locale locale) {
            var answers =
                    Answers.of(
                            Map.of(
                                    "kind",
                                    "dentist",
                                    "amount",
                                    new BigDecimal("1234.50"),
                                    "due",
                                    LocalDate.of(2026, 12, 24),
                                    "quote",
                                    List.of("q1"),
                                    "income",
                                    List.of("wage", "su"),
                                    "other",
                                    "hidden",
                                    "truth",
                                    true));
            model.addAttribute("view", forms.summary(form, answers, uploads(), locale));
            return "form-answers";
        }

        private static List<Upload> uploads() {
            return List.of(
                    new Upload(
                            "q1",
                            "overslag.pdf",
                            1_234_567,
                            "Filen er tjekket",
                            "/borger/dokumenter/q1"));
        }
    }
}
