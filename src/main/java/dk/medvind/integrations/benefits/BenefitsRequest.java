package dk.medvind.integrations.benefits;

import dk.medvind.identity.CprNumber;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.util.UUID;

/** EffektueringHent_I of SF1491. */
@XmlRootElement(name = "EffektueringHent_I")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "EffektueringHent_I",
        propOrder = {"main", "criterion"})
class BenefitsRequest {

    @XmlElement(name = "HovedOplysninger")
    private Main main = new Main();

    @XmlElement(name = "Kriterie")
    private Criterion criterion = new Criterion();

    BenefitsRequest() {}

    BenefitsRequest(CprNumber cprNumber, Instant now) {
        main.transactionId = UUID.randomUUID().toString();
        main.transactionTime = now.toString();
        criterion.cprNumber = cprNumber.value();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "HovedOplysninger",
            propOrder = {"transactionId", "transactionTime"})
    private static class Main {
        @XmlElement(name = "TransaktionsId")
        String transactionId = "";

        @XmlElement(name = "TransaktionsTid")
        String transactionTime = "";
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "Kriterie")
    private static class Criterion {
        @XmlElement(name = "PartCPRNummer")
        String cprNumber = "";
    }
}
