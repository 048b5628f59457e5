package dk.medvind.applications;

import dk.medvind.casework.FormBook;
import dk.medvind.forms.Form;
import dk.medvind.forms.Forms;
import dk.medvind.workflow.Releases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form on which a citizen answers what was asked: a page for each thing, with the very question
 * of the application or a place for the very paper, and then the form of the release. The words a
 * caseworker wrote are no part of it, so that nothing in them can be read as an expression.
 */
@Component
class AskedForms {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Locale ENGLISH = Locale.ENGLISH;

    private final SentQuestions questions;
    private final CaseWords words;
    private final FormBook book;
    private final Releases releases;
    private final Forms forms;

    AskedForms(
            SentQuestions questions,
            CaseWords words,
            FormBook book,
            Releases releases,
            Forms forms) {
        this.questions = questions;
        this.words = words;
        this.book = book;
        this.releases = releases;
        this.forms = forms;
    }

    /** The form of the release with a page before it for each of these. */
    Form of(Application subject, String release, String formKey, List<AskedItem> items) {
        if (items.isEmpty()) {
            return book.form(release, formKey);
        }
        var whole = (ObjectNode) JSON.readTree(releases.form(release, formKey));
        ArrayNode pages = JSON.createArrayNode();
        for (int number = 1; number <= items.size(); number++) {
            pages.add(page(subject, items.get(number - 1), number));
        }
        whole.path("components").forEach(pages::add);
        whole.set("components", pages);
        return forms.parse(formKey, JSON.writeValueAsBytes(whole));
    }

    /** A form of this one thing. */
    Form alone(Application subject, AskedItem item) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("type", "default");
        whole.put("id", "asked");
        whole.putArray("components").add(page(subject, item, 1));
        return forms.parse("asked", JSON.writeValueAsBytes(whole));
    }

    /** What the nth thing is called. */
    String called(Application subject, AskedItem item, Locale locale) {
        return switch (item.target()) {
            case FIELD -> field(subject, item, locale).orElseGet(() -> words.asked(locale));
            case PAPER -> words.document(subject, item.about(), locale);
            case OTHER -> words.asked(locale);
        };
    }

    private Optional<String> field(Application subject, AskedItem item, Locale locale) {
        return questions
                .judged(subject)
                .map(judged -> judged.called(item.about(), locale))
                .filter(label -> !label.isEmpty());
    }

    private ObjectNode page(Application subject, AskedItem item, int number) {
        ObjectNode page = JSON.createObjectNode();
        page.put("type", "group");
        page.put("id", "asked" + number);
        page.put("label", called(subject, item, CaseWords.DANISH));
        page.putObject("properties").put("label:en", called(subject, item, ENGLISH));
        ObjectNode question = question(subject, item);
        question.put("key", item.key(number));
        question.put("id", "answer" + number);
        page.putArray("components").add(question);
        return page;
    }

    /** A question that the form has no more is answered in words. */
    private ObjectNode question(Application subject, AskedItem item) {
        return switch (item.target()) {
            case FIELD -> questions.question(subject, item.about()).orElseGet(this::inWords);
            case PAPER -> paper(subject, item);
            case OTHER -> inWords();
        };
    }

    private ObjectNode paper(Application subject, AskedItem item) {
        ObjectNode paper = labelled(words.upload(CaseWords.DANISH), words.upload(ENGLISH));
        paper.put("type", "filepicker");
        paper.put("accept", ".pdf,.jpg,.jpeg,.png,.heic,.docx,.xlsx,.odt");
        paper.put("multiple", true);
        ((ObjectNode) paper.path("properties")).put("documentCode", item.about());
        return paper;
    }

    private ObjectNode inWords() {
        ObjectNode text = labelled(words.yourAnswer(CaseWords.DANISH), words.yourAnswer(ENGLISH));
        text.put("type", "textarea");
        text.putObject("validate").put("maxLength", 2000);
        return text;
    }

    private static ObjectNode labelled(String danish, String english) {
        ObjectNode question = JSON.createObjectNode();
        question.put("label", danish);
        question.putObject("properties").put("label:en", english);
        return question;
    }
}
