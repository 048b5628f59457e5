package dk.medvind.integrations.wire;

import dk.medvind.integrations.OutsideSystemFailed.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.ws.soap.SoapVersion;

/**
 * How a SOAP service is spoken with.
 *
 * @param action as in its WSDL
 * @param schemas every body must satisfy, imported ones first
 * @param types the JAXB classes of request and answer
 * @param faults error codes that mean something else than "refused" or "unavailable"
 */
public record SoapFormat(
        Version version,
        String action,
        List<Resource> schemas,
        Class<?>[] types,
        Map<String, Kind> faults) {

    /** The two versions of SOAP in use. */
    public enum Version {
        SOAP_11(SoapVersion.SOAP_11, MediaType.TEXT_XML),
        SOAP_12(SoapVersion.SOAP_12, MediaType.valueOf("application/soap+xml"));

        private final SoapVersion version;
        private final MediaType contentType;

        Version(SoapVersion version, MediaType contentType) {
            this.version = version;
            this.contentType = contentType;
        }

        SoapVersion version() {
            return version;
        }

        Set<MediaType> contentTypes() {
            return Set.of(contentType);
        }
    }
}
