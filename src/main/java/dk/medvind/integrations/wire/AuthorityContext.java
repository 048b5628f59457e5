package dk.medvind.integrations.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;

/** The municipality on whose behalf Serviceplatformen is called. */
@XmlAccessorType(XmlAccessType.FIELD)
public class AuthorityContext {

    public static final String NAMESPACE =
            "http://serviceplatformen.dk/xml/schemas/AuthorityContext/1/";

    @XmlElement(name = "MunicipalityCVR", namespace = NAMESPACE)
    private String municipality = "";

    AuthorityContext() {}

    public AuthorityContext(OutsideSettings.Agreement settings) {
        this.municipality = settings.municipalityCvr();
    }
}
