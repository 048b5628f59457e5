/** The index of social benefits (Ydelsesindeks) through SF1491. */
@NullMarked
@NamedInterface("benefits")
@XmlSchema(
        namespace = "http://stoettesystemerne.dk/ydelsesindeks/ydelselistehent/2/",
        elementFormDefault = XmlNsForm.QUALIFIED)
package dk.medvind.integrations.benefits;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
