package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * SF1601: {@code PostForespoerg_1} says whether somebody has Digital Post, {@code
 * KombiPostAfsend_1} takes MeMo 1.2 messages that satisfy the schema. A message whose {@code
 * messageUUID} is known is thrown away and answered as already received. {@code TWICE} delivers
 * each message two times.
 */
public final class DigitalPostSimulator extends SimulatedSystem {

    private static final String MEMO = "https://DigitalPost.dk/MeMo-1";

    private final Schema schema = schema();
    private final Map<String, Document> mailbox = new LinkedHashMap<>();

    DigitalPostSimulator() {
        super("digitalpost", "");
    }

    /** Subject of a delivered message; empty when it did not arrive. */
    public synchronized Optional<String> subject(String messageUuid) {
        return Optional.ofNullable(mailbox.get(messageUuid))
                .flatMap(message -> Soap.text(message, MEMO, "label"));
    }

    @Override
    synchronized Reply answer(Call call, Optional<Fault.Kind> fault) {
        if (call.header("x-TransaktionsId").isEmpty()) {
            return Reply.problem(400, "x-TransaktionsId is missing");
        }
        if (call.path().equals("/service/PostForespoerg_1/digitalpost")) {
            return inquiry(call);
        }
        if (!call.path().equals("/service/KombiPostAfsend_1/kombi")) {
            return Reply.problem(404, "No such service");
        }
        if (fault.equals(Optional.of(Fault.Kind.TWICE))) {
            deliver(call);
        }
        return deliver(call);
    }

    private Reply inquiry(Call call) {
        var number = call.query().replace("cprNumber=", "");
        if (!number.matches("\\d{10}")) {
            return Reply.problem(400, "cprNumber is missing");
        }
        received().request(call, number);
        return Reply.json(200, Map.of("result", reaches(number)));
    }

    private Reply deliver(Call call) {
        var request = Soap.parse(call.body()).filter(xml -> isValid(call.body()));
        if (request.isEmpty()) {
            return Reply.problem(400, "Does not satisfy the schema");
        }
        var id = Soap.text(request.get(), MEMO, "messageUUID").orElseThrow();
        received().request(call, id);
        if (!reaches(Soap.text(request.get(), MEMO, "recipientID").orElseThrow())) {
            return answered("<Result>false</Result><FejlId>MODTAGER_IKKE_TILMELDT</FejlId>");
        }
        if (mailbox.putIfAbsent(id, request.get()) != null) {
            return answered(
                    "<Result>true</Result><TransmissionID>%s</TransmissionID><AdvisTekst>Allerede modtaget</AdvisTekst>"
                            .formatted(id));
        }
        received().effect(id);
        remember(call);
        return answered("<Result>true</Result><TransmissionID>%s</TransmissionID>".formatted(id));
    }

    @Override
    synchronized void forget() {
        mailbox.clear();
    }

    private static boolean reaches(String number) {
        return ExamplePeople.find(new CprNumber(number))
                .map(ExamplePerson::digitalPost)
                .orElse(false);
    }

    private boolean isValid(byte[] xml) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
            return true;
        } catch (SAXException | IOException e) {
            return false;
        }
    }

    private static Reply answered(String content) {
        return Reply.text(
                200, "application/xml", "<kombi_response>" + content + "</kombi_response>");
    }

    private static Schema schema() {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        try {
            return factory.newSchema(new Source[] {schema("memo-1.2.xsd"), schema("kombi.xsd")});
        } catch (SAXException e) {
            throw new IllegalStateException("The schemas of Digital Post cannot be read", e);
        }
    }

    private static Source schema(String name) {
        var at = "/dk/medvind/integrations/digitalpost/" + name;
        return new StreamSource(DigitalPostSimulator.class.getResourceAsStream(at));
    }
}
