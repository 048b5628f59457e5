package dk.medvind.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts a letter's own words under the letterhead. */
@Component
class LetterSheet {

    private static final String FRAME = "letters/frame.html";
    private static final char NO_BREAK = '\u00a0';

    private final MessageSource messages;
    private final String frame;

    LetterSheet(MessageSource messages) {
        this.messages = messages;
        try {
            this.frame = new ClassPathResource(FRAME).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The letters' frame is missing from the build", e);
        }
    }

    /**
     * The whole sheet.
     *
     * @param needs of whoever reads it
     * @param recipient the recipient's name and the lines below it
     * @param letter title and body, as filled in
     */
    Document compose(
            Sender sender,
            LetterNeeds needs,
            List<String> recipient,
            Locale language,
            Document letter) {
        var sheet = frame();
        String title = String.valueOf(Xhtml.textOf(letter, "title"));
        sheet.getDocumentElement().setAttribute("lang", language.getLanguage());
        put(sheet, "title", title);
        Xhtml.elements(sheet, "meta").get(0).setAttribute("content", title);
        put(sheet, "administration", sender.administration());
        put(sheet, "team", sender.team());
        put(sheet, "phone", say("letters.phone", language, sender.phone(), sender.hours()));
        contact(sheet, sender.contact(), language);
        help(sheet, help(needs, sender.phone(), language));
        if (!needs.largePrint()) {
            remove(sheet, "large");
        }
        put(sheet, "date", sender.date());
        put(sheet, "case-number", say("letters.case-number", language, sender.caseNumber()));
        lines(sheet, "recipient", recipient);
        lines(
                sheet,
                "signed",
                List.of(say("letters.regards", language), sender.team(), sender.administration()));
        var body = Xhtml.elements(letter, "body").get(0);
        var place = find(sheet, "letter");
        for (Node node = body.getFirstChild(); node != null; node = node.getNextSibling()) {
            place.appendChild(sheet.importNode(node, true));
        }
        return sheet;
    }

    /**
     * What stands above and below every letter.
     *
     * @param contact whom to ask for; null names the team alone
     */
    record Sender(
            String administration,
            String team,
            String phone,
            String hours,
            String date,
            String caseNumber,
            @Nullable String contact) {}

    private void contact(Document sheet, @Nullable String contact, Locale language) {
        if (contact == null) {
            remove(sheet, "contact");
        } else {
            put(sheet, "contact", say("letters.contact", language, contact));
        }
    }

    private static void help(Document sheet, List<String> sentences) {
        if (sentences.isEmpty()) {
            remove(sheet, "help");
        } else {
            lines(sheet, "help", sentences);
        }
    }

    /** What the reader may ask for, and where. */
    private List<String> help(LetterNeeds needs, String phone, Locale language) {
        var sentences = new ArrayList<String>();
        String number = phone.replace(' ', NO_BREAK);
        Locale spoken = needs.interpreter();
        if (spoken != null) {
            String name = spoken.getDisplayLanguage(language);
            sentences.add(say("letters.help.interpreter", language, name, number));
        }
        if (needs.signLanguage()) {
            sentences.add(say("letters.help.sign-language", language, number));
        }
        if (needs.readAloud()) {
            sentences.add(say("letters.help.read-aloud", language, number));
        }
        return sentences;
    }

    private Document frame() {
        try {
            return Xhtml.parse(frame);
        } catch (Xhtml.NotWellFormed e) {
            throw new IllegalStateException(FRAME, e);
        }
    }

    private String say(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }

    private static void lines(Document sheet, String id, List<String> lines) {
        var place = find(sheet, id);
        for (String line : lines) {
            var paragraph = sheet.createElement("p");
            paragraph.setTextContent(line);
            place.appendChild(paragraph);
        }
    }

    private static void remove(Document sheet, String place) {
        Element element = find(sheet, place);
        element.getParentNode().removeChild(element);
    }

    private static void put(Document sheet, String place, String text) {
        find(sheet, place).setTextContent(text);
    }

    private static Element find(Document sheet, String place) {
        return Xhtml.elements(sheet, "*").stream()
                .filter(e -> e.getAttribute("id").equals(place) || e.getTagName().equals(place))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FRAME + " lacks " + place));
    }
}
