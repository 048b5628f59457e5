package dk.medvind.letters;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The Digital Post boxes of authorities, by CVR number. Without a number nothing is sent there: an
 * employee does it.
 *
 * @param largest what goes in one message at most, all files together
 */
@ConfigurationProperties("medvind.authorities")
record AuthorityBoxes(
        @Nullable String ankestyrelsen,
        @Nullable String patientComplaints,
        @DefaultValue("20MB") DataSize largest) {

    @Nullable String of(Authority authority) {
        return switch (authority) {
            case ANKESTYRELSEN -> ankestyrelsen;
            case PATIENT_COMPLAINTS -> patientComplaints;
        };
    }
}
