package dk.medvind.applications;

import dk.medvind.identity.Channel;
import java.time.Instant;
import java.util.List;

/**
 * An application that somebody made in another way than by writing it here.
 *
 * @param met how the citizen met the municipality
 * @param firstContact when: the legal clock runs from then (retssikkerhedsloven § 3, stk. 2)
 */
public record Registration(ApplicationType type, Channel met, Instant firstContact) {

    /** The ways an employee may register: there is no demand on form, so every one there is. */
    public static final List<Channel> WAYS =
            List.of(
                    Channel.COUNTER,
                    Channel.PHONE,
                    Channel.HOME_VISIT,
                    Channel.STREET,
                    Channel.PAPER);

    public Registration {
        if (!WAYS.contains(met)) {
            throw new IllegalArgumentException("Nobody registers what came by " + met);
        }
    }
}
