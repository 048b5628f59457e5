/** Digital Post through SF1601, as MeMo messages. */
@NullMarked
@NamedInterface("digitalpost")
@XmlSchema(
        namespace = "https://DigitalPost.dk/MeMo-1",
        elementFormDefault = XmlNsForm.QUALIFIED,
        xmlns = @XmlNs(prefix = "memo", namespaceURI = "https://DigitalPost.dk/MeMo-1"))
package dk.medvind.integrations.digitalpost;

import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
