package dk.medvind.letters;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a letter's sender is reached; settings, because telephone numbers change without a release.
 *
 * @param phone of the municipality, for teams that are not listed
 * @param hours when somebody answers it, as words follow "åben": "mandag-fredag kl. 9-15"
 * @param phones team, as in the case, to its own number
 * @param teamHours team, as in the case, to its own hours
 * @param teamsWithoutNames teams whose people are protected: citizens are told the team alone
 */
@ConfigurationProperties("medvind.letters")
record Letterhead(
        String phone,
        String hours,
        @DefaultValue Map<String, String> phones,
        @DefaultValue Map<String, String> teamHours,
        @DefaultValue Set<String> teamsWithoutNames) {

    /** Whether people of this team may be named. */
    boolean names(String team) {
        return !teamsWithoutNames.contains(team);
    }

    String phoneOf(String team) {
        return phones.getOrDefault(team, phone);
    }

    String hoursOf(String team) {
        return teamHours.getOrDefault(team, hours);
    }
}
