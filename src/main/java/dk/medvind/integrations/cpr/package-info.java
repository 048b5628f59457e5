/** The civil registration system (CPR) through SF1520. */
@NullMarked
@NamedInterface("cpr")
@XmlSchema(
        namespace = "http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/",
        elementFormDefault = XmlNsForm.QUALIFIED)
package dk.medvind.integrations.cpr;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
