package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Form;
import dk.medvind.forms.Forms;
import dk.medvind.forms.GeneratedAnswers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import dk.medvind.letters.LetterKind;
import dk.medvind.letters.LetterRequest;
import dk.medvind.letters.Letters;
import dk.medvind.letters.PdfUa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Whatever was stored stands in the receipt, on the screen and in the PDF, for every form there is.
 */
@OnMedvindWithOutsideSystems
class CompleteReceiptTest {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final int DRAWN = 3;

    @Autowired BeanFactory beans;
    @Autowired Forms forms;
    @Autowired SentForms sentForms;
    @Autowired ApplicationRows rows;
    @Autowired Letters letters;
    @Autowired SpringTemplateEngine templates;
    @Autowired TransactionTemplate transactions;

    static Stream<Path> forms() throws IOException {
        return Files.walk(Path.of("forms")).filter(p -> p.toString().endsWith(".form")).sorted();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void holdsEveryAnswer(Path file) throws IOException {
        Form form = forms.parse(file.toString(), Files.readAllBytes(file));
        var acting = ExampleActors.in(beans).citizen("641184-0121", "Ane Eksempel");
        CaseNumber number = CitizenAtWork.in(beans, acting).begin();
        for (long seed = 1; seed <= DRAWN; seed++) {
            Answers answers = GeneratedAnswers.to(form, seed);
            var copy = new SentForms.Copy(Task.APPLICATION, form, answers, List.of());
            String screen = Scopes.as(acting, () -> onScreen(number, copy));
            byte[] pdf = Scopes.as(acting, () -> asPdf(number, copy));
            String printed = PdfUa.text(pdf);

            if (seed == 1) {
                // Slow, and the same for any answers to one form.
                assertThat(PdfUa.problems(pdf)).isEmpty();
            }
            assertThat(missing(form, answers, screen)).as("on screen, seed %s", seed).isEmpty();
            assertThat(missing(form, answers, printed)).as("in the PDF, seed %s", seed).isEmpty();
        }
    }

    private static List<String> missing(Form form, Answers answers, String shown) {
        String all = solid(shown);
        var missing = new ArrayList<String>();
        for (String key : answers.keys()) {
            for (String piece : GeneratedAnswers.said(form, answers, key)) {
                if (!all.contains(solid(piece))) {
                    missing.add(key + ": " + piece);
                }
            }
        }
        return missing;
    }

    private static String solid(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad]+", "");
    }

    private String onScreen(CaseNumber number, SentForms.Copy copy) {
        var context = new Context(DANISH, Map.of("edit", false));
        context.setVariable(
                "view",
                transactions.execute(status -> sentForms.summary(subject(number), copy, DANISH)));
        String html = templates.process("forms/summary", Set.of("summary"), context);
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]+>", " "));
    }

    private byte[] asPdf(CaseNumber number, SentForms.Copy copy) {
        return transactions.execute(
                status -> {
                    Application subject = subject(number);
                    return letters.copy(
                            LetterRequest.of(
                                    subject.id(),
                                    LetterKind.RECEIPT,
                                    "single-benefit/copy",
                                    DANISH,
                                    Map.of("copy", sentForms.inLetter(subject, copy, DANISH))));
                });
    }

    private Application subject(CaseNumber number) {
        return rows.get(ActingContext.system(), Action.HANDLE, number);
    }
}
