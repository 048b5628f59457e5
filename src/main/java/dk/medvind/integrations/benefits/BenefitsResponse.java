package dk.medvind.integrations.benefits;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EffektueringHent_O of SF1491, as far as it is read. */
@XmlRootElement(name = "EffektueringHent_O")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "EffektueringHent_O")
class BenefitsResponse {

    @XmlElementWrapper(name = "OEkonomiskEffektueringListe")
    @XmlElement(name = "OEkonomiskEffektuering")
    List<Party> parties = new ArrayList<>();

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "OEkonomiskEffektuering")
    static class Party {
        @XmlElement(name = "PartCPRNummer")
        String cprNumber = "";

        @XmlElementWrapper(name = "OEkonomiskYdelseseffektueringListe")
        @XmlElement(name = "OEkonomiskYdelseseffektuering")
        List<Running> benefits = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "OEkonomiskYdelseseffektuering")
    static class Running {
        @XmlElement(name = "EffektueringUUID")
        String id = "";

        @XmlElement(name = "BevilgetYdelse")
        Granted granted = new Granted();

        @XmlElement(name = "YdelseUdbetaler")
        String payer = "";
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "BevilgetYdelse")
    static class Granted {
        @XmlElement(name = "YdelseNavn")
        String name = "";

        @XmlElement(name = "YdelseStartDato")
        String from = "";

        @XmlElement(name = "YdelseSlutDato")
        @Nullable String to;

        @XmlElement(name = "YdelseMaanedligtBeloeb")
        String monthly = "";
    }
}
