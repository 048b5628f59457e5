package dk.medvind.integrations.wire;

import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.oxm.MarshallingFailureException;
import org.springframework.oxm.jaxb.Jaxb2Marshaller;
import org.springframework.ws.client.core.WebServiceTemplate;
import org.springframework.ws.soap.client.core.SoapActionCallback;
import org.springframework.ws.soap.saaj.SaajSoapMessageFactory;
import org.springframework.ws.transport.http.ClientHttpRequestMessageSender;

/**
 * Sends a body in an envelope and reads the one that comes back. Both must satisfy the schemas; a
 * document type declaration is refused, so nothing outside the message is ever loaded.
 */
public final class SoapClient {

    private final OutsideSystem system;
    private final WebServiceTemplate template;
    private final SoapActionCallback action;
    private final Supplier<URI> address;

    SoapClient(
            OutsideSystem system,
            ClientHttpRequestFactory requests,
            SoapFormat format,
            Supplier<URI> address) {
        this.system = system;
        this.address = address;
        this.action = new SoapActionCallback(format.action());
        var messages = new SaajSoapMessageFactory();
        messages.setSoapVersion(format.version().version());
        messages.afterPropertiesSet();
        template = new WebServiceTemplate(messages);
        template.setMessageSender(new ClientHttpRequestMessageSender(requests));
        template.setFaultMessageResolver(new FaultReader(system, format.faults()));
        var bodies = bodies(format);
        template.setMarshaller(bodies);
        template.setUnmarshaller(bodies);
    }

    /**
     * @throws OutsideSystemFailed with {@code INVALID} when the request breaks the schema and
     *     {@code GARBAGE} when the answer is not of that type
     */
    public <T> T call(Object request, Class<T> type) {
        Object answer;
        try {
            answer = template.marshalSendAndReceive(address.get().toString(), request, action);
        } catch (MarshallingFailureException e) {
            throw new OutsideSystemFailed(system, Kind.INVALID);
        }
        if (!type.isInstance(answer)) {
            throw new OutsideSystemFailed(system, Kind.GARBAGE);
        }
        return type.cast(answer);
    }

    private static Jaxb2Marshaller bodies(SoapFormat format) {
        var bodies = new Jaxb2Marshaller();
        bodies.setClassesToBeBound(format.types());
        bodies.setSchemas(format.schemas().toArray(Resource[]::new));
        try {
            bodies.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException("A schema of an outside system cannot be read", e);
        }
        return bodies;
    }
}
