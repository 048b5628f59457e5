package dk.medvind.integrations.digitalpost;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A MeMo 1.2 message, as far as Medvind writes them: a letter has a body, a text message none. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Message",
        propOrder = {"header", "body"})
class MemoMessage {

    @XmlAttribute String memoVersion = "1.2";
    @XmlAttribute String memoSchVersion = "1.2.0";

    @XmlElement(name = "MessageHeader")
    Header header = new Header();

    @XmlElement(name = "MessageBody")
    @Nullable Body body;

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "MessageHeader",
            propOrder = {
                "messageType",
                "messageUUID",
                "label",
                "notification",
                "mandatory",
                "legalNotification",
                "sender",
                "recipient"
            })
    static class Header {
        String messageType = "DIGITALPOST";
        String messageUUID = "";
        String label = "";
        @Nullable String notification;
        @Nullable Boolean mandatory;
        @Nullable Boolean legalNotification;

        @XmlElement(name = "Sender")
        Sender sender = new Sender();

        @XmlElement(name = "Recipient")
        Recipient recipient = new Recipient();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "Sender",
            propOrder = {"senderID", "idType", "label"})
    static class Sender {
        String senderID = "";
        String idType = "CVR";
        String label = "Københavns Kommune";
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "Recipient",
            propOrder = {"recipientID", "idType"})
    static class Recipient {
        String recipientID = "";
        String idType = "CPR";
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "MessageBody",
            propOrder = {"createdDateTime", "mainDocument", "additionalDocuments"})
    static class Body {
        String createdDateTime = "";

        @XmlElement(name = "MainDocument")
        MainDocument mainDocument = new MainDocument();

        @XmlElement(name = "AdditionalDocument")
        List<AdditionalDocument> additionalDocuments = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "AdditionalDocument",
            propOrder = {"label", "file"})
    static class AdditionalDocument {
        String label = "";

        @XmlElement(name = "File")
        File file = new File();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "MainDocument")
    static class MainDocument {
        @XmlElement(name = "File")
        File file = new File();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "File",
            propOrder = {"encodingFormat", "filename", "inLanguage", "content"})
    static class File {
        String encodingFormat = "application/pdf";
        String filename = "";
        String inLanguage = "da";
        byte[] content = {};
    }
}
