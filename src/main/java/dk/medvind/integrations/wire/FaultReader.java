package dk.medvind.integrations.wire;

import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import java.util.Map;
import java.util.Set;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMResult;
import org.springframework.ws.WebServiceMessage;
import org.springframework.ws.client.core.FaultMessageResolver;
import org.springframework.ws.soap.SoapFault;
import org.springframework.ws.soap.SoapMessage;
import org.springframework.xml.transform.TransformerFactoryUtils;
import org.w3c.dom.Document;

/**
 * Reads a SOAP fault with a ServiceplatformFault inside. Only its codes are used: its text may name
 * a person.
 */
class FaultReader implements FaultMessageResolver {

    private static final Set<String> OUR_FAULT = Set.of("Client", "Sender");

    private final OutsideSystem system;
    private final Map<String, Kind> known;

    FaultReader(OutsideSystem system, Map<String, Kind> known) {
        this.system = system;
        this.known = known;
    }

    @Override
    public void resolveFault(WebServiceMessage message) {
        var fault = ((SoapMessage) message).getSoapBody().getFault();
        throw new OutsideSystemFailed(system, fault == null ? Kind.GARBAGE : kindOf(fault));
    }

    private Kind kindOf(SoapFault fault) {
        boolean ours = OUR_FAULT.contains(fault.getFaultCode().getLocalPart());
        Kind general = ours ? Kind.REFUSED : Kind.UNAVAILABLE;
        var detail = fault.getFaultDetail();
        if (detail == null) {
            return general;
        }
        for (var entries = detail.getDetailEntries(); entries.hasNext(); ) {
            var read = new DOMResult();
            try {
                TransformerFactoryUtils.newInstance()
                        .newTransformer()
                        .transform(entries.next().getSource(), read);
            } catch (TransformerException e) {
                return Kind.GARBAGE;
            }
            var codes = ((Document) read.getNode()).getElementsByTagNameNS("*", "ErrorCode");
            for (int i = 0; i < codes.getLength(); i++) {
                Kind kind = known.get(codes.item(i).getTextContent().strip());
                if (kind != null) {
                    return kind;
                }
            }
        }
        return general;
    }
}
