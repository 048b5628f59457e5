package dk.medvind.integrations.cpr;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PersonLookupResponse of SF1520, as far as it is read; the schema says what must be there. */
@XmlRootElement(name = "PersonLookupResponse")
@XmlAccessorType(XmlAccessType.FIELD)
class PersonLookupResponse {

    PersonData persondata = new PersonData();
    Addresses adresse = new Addresses();
    Relations relationer = new Relations();

    @XmlAccessorType(XmlAccessType.FIELD)
    static class PersonData {
        String personnummer = "";
        Status status = new Status();
        CivilState civilstand = new CivilState();
        Name navn = new Name();
        Protection adressebeskyttelse = new Protection();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Status {
        String status = "";
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class CivilState {
        String civilstandskode = "U";
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Name {
        @Nullable String personadresseringsnavn;
        String fornavn = "";
        @Nullable String mellemnavn;
        String efternavn = "";
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Protection {
        boolean beskyttet;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Addresses {
        @Nullable CurrentAddress aktuelAdresse;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class CurrentAddress {
        String conavn = "";
        String standardadresse = "";
        String postnummer = "";
        String postdistrikt = "";
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Relations {
        @Nullable Relation aegtefaelle;

        @XmlElement(name = "barn")
        List<Relation> boern = new ArrayList<>();

        @Nullable Relation vaerge;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static class Relation {
        String personnummer = "";
        boolean foraeldremyndighed;
        @Nullable String startdato;
    }
}
