package dk.medvind.integrations.income;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.wire.AuthorityContext;
import dk.medvind.integrations.wire.InvocationContext;
import dk.medvind.integrations.wire.OutsideSettings.Agreement;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** IndkomstOplysningPersonHent of SF0770_A. */
@XmlRootElement(name = "IndkomstOplysningPersonHent")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "IndkomstOplysningPersonHent",
        propOrder = {"caller", "authority", "input"})
class IncomeRequest {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    @XmlElement(name = "InvocationContext", namespace = InvocationContext.NAMESPACE)
    private @Nullable InvocationContext caller;

    @XmlElement(name = "AuthorityContext", namespace = AuthorityContext.NAMESPACE)
    private @Nullable AuthorityContext authority;

    @XmlElement(name = "IndkomstOplysningPersonHent_I")
    private Input input = new Input();

    IncomeRequest() {}

    IncomeRequest(
            Agreement agreement, CprNumber cprNumber, YearMonth from, YearMonth to, Instant now) {
        caller = new InvocationContext(agreement, agreement.incomeService());
        authority = new AuthorityContext(agreement);
        input.transactionId = UUID.randomUUID().toString();
        input.transactionTime = now.toString();
        input.access.subscription = agreement.incomeSubscription();
        input.access.subscriber = agreement.incomeSubscriber();
        input.access.purpose = agreement.incomePurpose();
        input.companyNumber = agreement.municipalityCvr();
        input.search.cprNumber = cprNumber.value();
        input.search.from = MONTH.format(from);
        input.search.to = MONTH.format(to);
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "Input",
            propOrder = {"transactionId", "transactionTime", "access", "companyNumber", "search"})
    private static class Input {
        @XmlElement(name = "TransaktionsId")
        String transactionId = "";

        @XmlElement(name = "TransaktionsTid")
        String transactionTime = "";

        @XmlElement(name = "AbonnentAdgangStruktur")
        Access access = new Access();

        @XmlElement(name = "VirksomhedSENummerIdentifikator")
        String companyNumber = "";

        @XmlElement(name = "PersonIndkomstSoegeStruktur")
        Search search = new Search();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "Access",
            propOrder = {"subscription", "subscriber", "purpose"})
    private static class Access {
        @XmlElement(name = "AbonnementTypeKode")
        String subscription = "";

        @XmlElement(name = "AbonnentTypeKode")
        String subscriber = "";

        @XmlElement(name = "AdgangFormaalTypeKode")
        String purpose = "";
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "Search",
            propOrder = {"cprNumber", "from", "to"})
    private static class Search {
        @XmlElement(name = "PersonCivilRegistrationIdentifier")
        String cprNumber = "";

        @XmlElement(name = "SoegeAarMaanedFraKode")
        String from = "";

        @XmlElement(name = "SoegeAarMaanedTilKode")
        String to = "";
    }
}
