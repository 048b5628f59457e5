package dk.medvind.integrations.digitalpost;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What KombiPostAfsend answers: taken or not. It names no person and no message. */
@XmlRootElement(name = "kombi_response", namespace = "")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        namespace = "",
        propOrder = {"taken", "transmission", "errorCode", "errorText", "note"})
class KombiResponse {

    @XmlElement(name = "Result", namespace = "")
    boolean taken;

    @XmlElement(name = "TransmissionID", namespace = "")
    @Nullable String transmission;

    @XmlElement(name = "FejlId", namespace = "")
    @Nullable String errorCode;

    @XmlElement(name = "FejlTekst", namespace = "")
    @Nullable String errorText;

    @XmlElement(name = "AdvisTekst", namespace = "")
    @Nullable String note;
}
