package dk.medvind.forms;

import java.util.concurrent.atomic.AtomicReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The author's markdown as HTML: raw HTML escaped, links to https only, no pictures, headings one
 * level down because the page has its own.
 */
final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Markdown() {}

    /**
     * @param text the author's, its expressions as signs
     */
    static Words of(Piece piece, Words text) {
        return text.each(each -> html(piece, each));
    }

    /** A plain text as one paragraph. */
    static Words paragraph(Words text) {
        return text.each(Markdown::escaped);
    }

    private static String escaped(String text) {
        return "<p>" + HtmlUtils.htmlEscape(text, "UTF-8") + "</p>";
    }

    private static String html(Piece piece, String markdown) {
        Node document = PARSER.parse(markdown);
        String wrong = check(document);
        if (wrong != null) {
            throw piece.refused(wrong);
        }
        return RENDERER.render(document);
    }

    private static @Nullable String check(Node document) {
        var wrong = new AtomicReference<@Nullable String>();
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        if (!link.getDestination().startsWith("https://")) {
                            wrong.set("links must begin with https://");
                        }
                        visitChildren(link);
                    }

                    @Override
                    public void visit(Image image) {
                        wrong.set("pictures are not drawn");
                    }

                    @Override
                    public void visit(Heading heading) {
                        heading.setLevel(Math.min(6, heading.getLevel() + 1));
                        visitChildren(heading);
                    }
                });
        return wrong.get();
    }
}
