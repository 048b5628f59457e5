package dk.medvind.simulators;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Envelopes, as little as the simulators need of them. */
final class Soap {

    private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

    private Soap() {}

    static Optional<Document> parse(byte[] xml) {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return Optional.of(builder.parse(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text of the first element of that name. */
    static Optional<String> text(Document document, String namespace, String name) {
        var found = document.getElementsByTagNameNS(namespace, name);
        return found.getLength() == 0
                ? Optional.empty()
                : Optional.of(((Element) found.item(0)).getTextContent().strip());
    }

    static Reply answer11(String body) {
        return Reply.text(200, "text/xml", envelope(SOAP_11, body));
    }

    static Reply answer12(String body) {
        return Reply.text(200, "application/soap+xml", envelope(SOAP_12, body));
    }

    /** A fault as Serviceplatformen makes them. */
    static Reply fault11(String who, String code, String text) {
        return Reply.text(
                500,
                "text/xml",
                envelope(
                        SOAP_11,
                        "<s:Fault><faultcode>s:%s</faultcode><faultstring>%s</faultstring><detail>%s</detail></s:Fault>"
                                .formatted(who, text, detail(code, text))));
    }

    /** The same in SOAP 1.2. */
    static Reply fault12(String who, String code, String text) {
        return Reply.text(
                who.equals("Sender") ? 400 : 500,
                "application/soap+xml",
                envelope(
                        SOAP_12,
                        """
                        <s:Fault><s:Code><s:Value>s:%s</s:Value></s:Code><s:Reason><s:Text xml:lang="da">%s</s:Text>\
                        </s:Reason><s:Detail>%s</s:Detail></s:Fault>"""
                                .formatted(who, text, detail(code, text))));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String detail(String code, String text) {
        return """
               <f:ServiceplatformFault xmlns:f="http://serviceplatformen.dk/xml/schemas/ServiceplatformFault/1/">\
               <f:ErrorList><f:Error><f:ErrorCode>%s</f:ErrorCode><f:ErrorText>%s</f:ErrorText></f:Error></f:ErrorList>\
               </f:ServiceplatformFault>"""
                .formatted(code, text);
    }

    private static String envelope(String namespace, String body) {
        return """
               <?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="%s"><s:Body>%s</s:Body></s:Envelope>"""
                .formatted(namespace, body);
    }
}
