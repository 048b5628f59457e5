package dk.medvind.integrations.income;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * IndkomstOplysningPersonHent_O of SF0770_A, as far as it is read: person, employer, period, report
 * and numbered fields.
 */
@XmlRootElement(name = "IndkomstOplysningPersonHent_O")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "IndkomstOplysningPersonHent_O")
class IncomeResponse {

    @XmlElement(name = "IndkomstOplysningPersonStruktur")
    List<PersonIncome> persons = new ArrayList<>();

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "IndkomstOplysningPersonStruktur")
    static class PersonIncome {
        @XmlElement(name = "PersonCivilRegistrationIdentifier")
        String cprNumber = "";

        @XmlElement(name = "IndkomstOplysningSamling")
        List<EmployerIncome> employers = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "IndkomstOplysningSamling")
    static class EmployerIncome {
        @XmlElement(name = "VirksomhedSENummerIdentifikator")
        String number = "";

        @XmlElement(name = "VirksomhedNavn")
        @Nullable String name;

        @XmlElement(name = "IndkomstLoenPeriodeSamling")
        List<Period> periods = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "IndkomstLoenPeriodeSamling")
    static class Period {
        @XmlElement(name = "AngivelsePeriodeFraDato")
        String from = "";

        @XmlElement(name = "AngivelsePeriodeTilDato")
        String to = "";

        @XmlElement(name = "AngivelseOplysningSamling")
        List<Report> reports = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "AngivelseOplysningSamling")
    static class Report {
        @XmlElement(name = "AngivelseIdentifikator")
        String id = "";

        @XmlElement(name = "AngivelseFeltSamling")
        List<Field> fields = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "AngivelseFeltSamling")
    static class Field {
        @XmlElement(name = "BlanketFeltNummerIdentifikator")
        String number = "";

        @XmlElement(name = "AngivelseFeltIndholdTekst")
        String content = "";
    }
}
