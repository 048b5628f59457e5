package dk.medvind.integrations.digitalpost;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OutsideSettings.Agreement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.oxm.XmlMappingException;
import org.springframework.oxm.jaxb.Jaxb2Marshaller;

/**
 * Writes and reads the XML of SF1601. What does not satisfy the schemas is neither sent nor
 * believed.
 */
class MemoFormat {

    private final Jaxb2Marshaller xml = new Jaxb2Marshaller();
    private final Agreement agreement;

    MemoFormat(Agreement agreement) {
        this.agreement = agreement;
        xml.setClassesToBeBound(KombiRequest.class, KombiResponse.class);
        xml.setSchemas(
                new ClassPathResource("memo-1.2.xsd", MemoFormat.class),
                new ClassPathResource("kombi.xsd", MemoFormat.class));
        try {
            xml.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException("The schemas of Digital Post cannot be read", e);
        }
    }

    byte[] write(Letter letter, UUID messageId) {
        var request = to(letter.recipient(), messageId);
        var header = request.message.header;
        header.label = letter.subject();
        header.mandatory = false;
        header.legalNotification = letter.legalNotification();
        var body = new MemoMessage.Body();
        request.message.body = body;
        body.createdDateTime = letter.writtenAt().truncatedTo(ChronoUnit.SECONDS).toString();
        var file = body.mainDocument.file;
        file.filename = letter.fileName();
        file.inLanguage = letter.language().getLanguage();
        file.content = letter.pdf();
        return xml(request);
    }

    /** To an authority: the letter, and every other file as a document of its own. */
    byte[] write(AuthorityLetter letter, UUID messageId, Instant now) {
        var request = from(messageId);
        var header = request.message.header;
        header.label = letter.subject();
        header.mandatory = false;
        header.legalNotification = false;
        header.recipient.recipientID = letter.cvr();
        header.recipient.idType = "CVR";
        var body = new MemoMessage.Body();
        request.message.body = body;
        body.createdDateTime = now.truncatedTo(ChronoUnit.SECONDS).toString();
        body.mainDocument.file = file(letter.top());
        for (AttachedFile beneath : letter.beneath()) {
            var document = new MemoMessage.AdditionalDocument();
            document.label = beneath.name();
            document.file = file(beneath);
            body.additionalDocuments.add(document);
        }
        return xml(request);
    }

    private static MemoMessage.File file(AttachedFile attached) {
        var file = new MemoMessage.File();
        file.encodingFormat = attached.mediaType();
        file.filename = attached.name();
        file.content = attached.content();
        return file;
    }

    /** A text message is a header alone. */
    byte[] write(TextMessage message, UUID messageId) {
        var request = to(message.recipient(), messageId);
        request.way = "NemSMS";
        var header = request.message.header;
        header.messageType = "NEMSMS";
        header.label = "Påmindelse";
        header.notification = message.text();
        return xml(request);
    }

    private KombiRequest to(CprNumber recipient, UUID messageId) {
        var request = from(messageId);
        request.message.header.recipient.recipientID = recipient.value();
        return request;
    }

    private KombiRequest from(UUID messageId) {
        var request = new KombiRequest();
        var header = request.message.header;
        header.messageUUID = messageId.toString();
        header.sender.senderID = agreement.municipalityCvr();
        return request;
    }

    private byte[] xml(KombiRequest request) {
        var written = new ByteArrayOutputStream();
        try {
            xml.marshal(request, new StreamResult(written));
        } catch (XmlMappingException e) {
            throw new OutsideSystemFailed(OutsideSystem.DIGITALPOST, Kind.INVALID);
        }
        return written.toByteArray();
    }

    KombiResponse read(byte[] answer) {
        return (KombiResponse) xml.unmarshal(new StreamSource(new ByteArrayInputStream(answer)));
    }
}
