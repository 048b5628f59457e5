package dk.medvind.integrations.cpr;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.wire.AuthorityContext;
import dk.medvind.integrations.wire.InvocationContext;
import dk.medvind.integrations.wire.OutsideSettings.Agreement;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** PersonLookupRequest of SF1520. */
@XmlRootElement(name = "PersonLookupRequest")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"caller", "authority", "pnr"})
class PersonLookupRequest {

    @XmlElement(name = "InvocationContext", namespace = InvocationContext.NAMESPACE)
    private @Nullable InvocationContext caller;

    @XmlElement(name = "AuthorityContext", namespace = AuthorityContext.NAMESPACE)
    private @Nullable AuthorityContext authority;

    @XmlElement(name = "PNR", namespace = "http://serviceplatformen.dk/xml/schemas/cpr/PNR/1/")
    private String pnr = "";

    PersonLookupRequest() {}

    PersonLookupRequest(Agreement agreement, CprNumber cprNumber) {
        this.caller = new InvocationContext(agreement, agreement.cprService());
        this.authority = new AuthorityContext(agreement);
        this.pnr = cprNumber.value();
    }
}
