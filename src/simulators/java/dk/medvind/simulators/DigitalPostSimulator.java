package dk.medvind.simulators;

import dk.medvind.identity.CprNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * SF1601: {@code PostForespoerg_1} says whether somebody has Digital Post or NemSMS, {@code
 * KombiPostAfsend_1} takes MeMo 1.2 messages that satisfy the schema, letters and text messages. A
 * message whose {@code messageUUID} is known is thrown away and answered as already received; what
 * became of it stands in a queue of receipts. {@code TWICE} delivers each message two times.
 */
public final class DigitalPostSimulator extends SimulatedSystem {

    private static final String MEMO = "https://DigitalPost.dk/MeMo-1";

    private static final String LETTER = "DIGITALPOST";
    private static final String TEXT = "NEMSMS";

    /** Anders, Maria, and Else who is exempt from Digital Post. */
    private static final Set<String> SIGNED_UP = Set.of("6411840121", "8306910184", "7512490152");

    /** A post box of Ankestyrelsen; no real one has such a number. Patientklager have none here. */
    static final String COMPLAINT_BODY = "99900001";

    private final Schema schema = schema();
    private final Map<String, Boolean> texting = new HashMap<>();
    private final Map<String, Document> mailbox = new LinkedHashMap<>();
    private final ReceiptQueue receipts = new ReceiptQueue();

    DigitalPostSimulator() {
        super("digitalpost", "");
    }

    /** Subject of a delivered message; empty when it did not arrive. */
    public synchronized Optional<String> subject(String messageUuid) {
        return Optional.ofNullable(mailbox.get(messageUuid))
                .flatMap(message -> Soap.text(message, MEMO, "label"));
    }

    /** Words of a delivered text message; empty when it did not arrive. */
    public synchronized Optional<String> text(String messageUuid) {
        return Optional.ofNullable(mailbox.get(messageUuid))
                .flatMap(message -> Soap.text(message, MEMO, "notification"));
    }

    /** The names of a delivered message's files, the letter first; empty when it did not arrive. */
    public synchronized List<String> files(String messageUuid) {
        var message = mailbox.get(messageUuid);
        if (message == null) {
            return List.of();
        }
        var names = message.getElementsByTagNameNS(MEMO, "filename");
        return IntStream.range(0, names.getLength())
                .mapToObj(i -> names.item(i).getTextContent())
                .toList();
    }

    /** Subjects of everything that was delivered to the complaint body. */
    public synchronized List<String> atComplaintBody() {
        return mailbox.values().stream()
                .filter(
                        message ->
                                Soap.text(message, MEMO, "recipientID")
                                        .equals(Optional.of(COMPLAINT_BODY)))
                .flatMap(message -> Soap.text(message, MEMO, "label").stream())
                .toList();
    }

    /** What it says of letters after it took them. */
    public ReceiptQueue receipts() {
        return receipts;
    }

    @Override
    Mood moodOf(String at) {
        return at.startsWith(ReceiptQueue.PATH) ? receipts.mood() : super.moodOf(at);
    }

    /** The person signs up for text messages, or off, until everything is forgotten. */
    public synchronized void signUpForTexts(String number, boolean up) {
        texting.put(number, up);
    }

    @Override
    synchronized Reply answer(Call call, Optional<Fault.Kind> fault) {
        if (call.header("x-TransaktionsId").isEmpty()) {
            return Reply.problem(400, "x-TransaktionsId is missing");
        }
        if (call.path().startsWith(ReceiptQueue.PATH)) {
            return receipts.reply(call);
        }
        if (call.path().equals("/service/PostForespoerg_1/digitalpost")) {
            return inquiry(call, LETTER);
        }
        if (call.path().equals("/service/PostForespoerg_1/nemsms")) {
            return inquiry(call, TEXT);
        }
        if (!call.path().equals("/service/KombiPostAfsend_1/kombi")) {
            return Reply.problem(404, "No such service");
        }
        if (fault.equals(Optional.of(Fault.Kind.TWICE))) {
            deliver(call);
        }
        return deliver(call);
    }

    private Reply inquiry(Call call, String type) {
        var number = call.query().replace("cprNumber=", "");
        if (!number.matches("\\d{10}")) {
            return Reply.problem(400, "cprNumber is missing");
        }
        received().request(call, number);
        return Reply.json(200, Map.of("result", reaches(type, number)));
    }

    private Reply deliver(Call call) {
        var request = Soap.parse(call.body()).filter(xml -> isValid(call.body()));
        if (request.isEmpty()) {
            return Reply.problem(400, "Does not satisfy the schema");
        }
        var type = Soap.text(request.get(), MEMO, "messageType").orElseThrow();
        if (!isWhole(request.get(), type)) {
            return Reply.problem(400, "Neither a letter nor a text message");
        }
        var id = Soap.text(request.get(), MEMO, "messageUUID").orElseThrow();
        received().request(call, id);
        if (!reaches(type, Soap.text(request.get(), MEMO, "recipientID").orElseThrow())) {
            return answered("<Result>false</Result><FejlId>MODTAGER_IKKE_TILMELDT</FejlId>");
        }
        if (mailbox.putIfAbsent(id, request.get()) != null) {
            return answered(
                    "<Result>true</Result><TransmissionID>%s</TransmissionID><AdvisTekst>Allerede modtaget</AdvisTekst>"
                            .formatted(id));
        }
        received().effect(id);
        remember(call);
        if (type.equals(LETTER)) {
            receipts.taken(id);
        }
        return answered("<Result>true</Result><TransmissionID>%s</TransmissionID>".formatted(id));
    }

    @Override
    synchronized void forget() {
        mailbox.clear();
        receipts.forget();
        texting.clear();
    }

    /**
     * A letter has a file and goes by Digital Post, a text message has words and goes by NemSMS.
     */
    private static boolean isWhole(Document request, String type) {
        var way = Soap.text(request, "*", "KombiValgKode").orElse("");
        boolean file = Soap.text(request, MEMO, "filename").isPresent();
        boolean words = Soap.text(request, MEMO, "notification").isPresent();
        return type.equals(TEXT)
                ? way.equals("NemSMS") && words && !file
                : way.equals("Digital Post") && file;
    }

    private boolean reaches(String type, String number) {
        if (number.length() == COMPLAINT_BODY.length()) {
            return type.equals(LETTER) && number.equals(COMPLAINT_BODY);
        }
        if (type.equals(TEXT)) {
            return texting.getOrDefault(number, SIGNED_UP.contains(number));
        }
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
