/** The income register (eIndkomst) through SF0770_A. */
@NullMarked
@NamedInterface("income")
@XmlSchema(
        namespace = "http://rep.oio.dk/skat.dk/eindkomst/",
        elementFormDefault = XmlNsForm.QUALIFIED)
package dk.medvind.integrations.income;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
