package dk.medvind.letters;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads and looks through well-formed HTML. */
final class Xhtml {

    private Xhtml() {}

    /** Says where the mark-up breaks, never what stands there. */
    static final class NotWellFormed extends Exception {

        private static final long serialVersionUID = 1;

        NotWellFormed(String where) {
            super("not well-formed " + where);
        }
    }

    /** Parses without document type, entities or outside files. */
    static Document parse(String text) throws NotWellFormed {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXParseException e) {
            throw new NotWellFormed("at line " + e.getLineNumber());
        } catch (SAXException e) {
            throw new NotWellFormed("");
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of this Java does not work", e);
        }
    }

    /** All elements of this name. */
    static List<Element> elements(Document document, String name) {
        return list(document.getElementsByTagName(name));
    }

    /** All elements within. */
    static List<Element> elements(Element parent) {
        return list(parent.getElementsByTagName("*"));
    }

    private static List<Element> list(NodeList nodes) {
        var found = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    /** The words of the first such element; null when there is none. */
    static @Nullable String textOf(Document document, String name) {
        var found = elements(document, name);
        return found.isEmpty() ? null : words(found.get(0));
    }

    /** The words within, single-spaced. */
    static String words(Node node) {
        String text = node.getTextContent();
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // A warning does not change what is read.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
