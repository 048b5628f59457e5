package dk.medvind.letters;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a letter's sender is reached; settings, because telephone numbers change without a release.
 *
 * @param phone of the municipality, for teams that are not listed
 * @param phones team, as in the case, to its own number
 */
@ConfigurationProperties("medvind.letters")
record Letterhead(String phone, @DefaultValue Map<String, String> phones) {

    String phoneOf(String team) {
        return phones.getOrDefault(team, phone);
    }
}
