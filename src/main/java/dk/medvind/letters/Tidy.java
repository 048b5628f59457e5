package dk.medvind.letters;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes a filled-in letter speak and copy well. */
final class Tidy {

    private Tidy() {}

    static void up(Document letter) {
        for (var element : Xhtml.elements(letter, "span")) {
            if (!element.hasAttributes()) {
                unwrap(element);
            }
        }
        letter.normalize();
        for (var element : Xhtml.elements(letter, "p")) {
            if (element.getAttribute("class").equals("own-words")) {
                paragraphs(element);
            }
        }
    }

    /** A bare span only carried a word; left in, PDF readers that go by position meet it last. */
    private static void unwrap(Element span) {
        var parent = span.getParentNode();
        Node child;
        while ((child = span.getFirstChild()) != null) {
            parent.insertBefore(child, span);
        }
        parent.removeChild(span);
    }

    /** Each line that a caseworker wrote is a paragraph of its own. */
    private static void paragraphs(Element words) {
        var lines = words.getTextContent().strip().split("\\R+");
        for (int i = 0; i < lines.length - 1; i++) {
            var before = (Element) words.cloneNode(false);
            before.setTextContent(lines[i].strip());
            words.getParentNode().insertBefore(before, words);
        }
        words.setTextContent(lines[lines.length - 1].strip());
    }
}
