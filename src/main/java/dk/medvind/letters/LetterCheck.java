package dk.medvind.letters;

import dk.medvind.letters.LetterRefused.Reason;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Looks through a filled-in letter for what the law asks and for what somebody forgot. */
final class LetterCheck {

    private static final Pattern LEFT_OVER =
            Pattern.compile(
                    "\\$\\{|#\\{|\\{\\{|\\}\\}|\\[\\[|\\]\\]|\\?\\?|\\bnull\\b|\\[(?i:indsæt|skriv|udfyld|navn|dato|beløb|insert)\\b[^\\]]*\\]|_{4,}");

    private static final Set<String> HEADINGS = Set.of("h2", "h3");

    private LetterCheck() {}

    /**
     * Passes or refuses.
     *
     * @param fullyGranted of a decision: nothing was refused
     * @throws LetterRefused if a block is missing or empty, or a placeholder is left
     */
    static void check(LetterKind kind, boolean fullyGranted, String template, Document letter) {
        String title = Xhtml.textOf(letter, "title");
        String heading = Xhtml.textOf(letter, "h1");
        if (title == null || title.isEmpty() || heading == null || heading.isEmpty()) {
            throw new LetterRefused(Reason.MISSING_BLOCK, template, "title or h1");
        }
        for (String block : kind.blocks(fullyGranted)) {
            if (!holds(letter, block)) {
                throw new LetterRefused(Reason.MISSING_BLOCK, template, block);
            }
        }
        if (LEFT_OVER.matcher(ours(letter)).find()) {
            throw new LetterRefused(Reason.PLACEHOLDER, template, "");
        }
    }

    /** Without what a citizen wrote: that is repeated as it came. */
    private static String ours(Document letter) {
        var ours = (Element) letter.getDocumentElement().cloneNode(true);
        for (Element element : Xhtml.elements(ours)) {
            if (element.hasAttribute("data-written-by") && element.getParentNode() != null) {
                element.getParentNode().removeChild(element);
            }
        }
        return Xhtml.words(ours);
    }

    private static boolean holds(Document letter, String block) {
        return Xhtml.elements(letter, "*").stream()
                .filter(element -> element.getAttribute("data-block").equals(block))
                .anyMatch(LetterCheck::says);
    }

    /** More than its heading, and no place for a caseworker's own words left empty. */
    private static boolean says(Element block) {
        int headings = 0;
        for (Element inner : Xhtml.elements(block)) {
            String words = Xhtml.words(inner);
            if (inner.getAttribute("class").equals("own-words") && words.isEmpty()) {
                return false;
            }
            if (HEADINGS.contains(inner.getTagName())) {
                headings += words.length() + 1;
            }
        }
        return Xhtml.words(block).length() > headings;
    }
}
