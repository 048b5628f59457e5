package dk.medvind.integrations.digitalpost;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;

/** The envelope of KombiPostAfsend: by which way, and the message. */
@XmlRootElement(name = "kombi_request", namespace = "")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        namespace = "",
        propOrder = {"way", "message"})
class KombiRequest {

    @XmlElement(name = "KombiValgKode", namespace = "")
    String way = "Digital Post";

    @XmlElement(name = "Message", namespace = "https://DigitalPost.dk/MeMo-1")
    MemoMessage message = new MemoMessage();
}
