package dk.medvind.integrations.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;

/** Who calls Serviceplatformen, under which agreement. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        namespace = InvocationContext.NAMESPACE,
        propOrder = {"agreement", "userSystem", "user", "service"})
public class InvocationContext {

    public static final String NAMESPACE =
            "http://serviceplatformen.dk/xml/schemas/InvocationContext/1/";

    @XmlElement(name = "ServiceAgreementUUID", namespace = NAMESPACE)
    private String agreement = "";

    @XmlElement(name = "UserSystemUUID", namespace = NAMESPACE)
    private String userSystem = "";

    @XmlElement(name = "UserUUID", namespace = NAMESPACE)
    private String user = "";

    @XmlElement(name = "ServiceUUID", namespace = NAMESPACE)
    private String service = "";

    InvocationContext() {}

    /** The context for one of the services of the agreement. */
    public InvocationContext(OutsideSettings.Agreement settings, String service) {
        this.agreement = settings.serviceAgreement();
        this.userSystem = settings.userSystem();
        this.user = settings.user();
        this.service = service;
    }
}
