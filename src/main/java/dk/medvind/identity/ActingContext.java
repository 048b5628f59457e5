package dk.medvind.identity;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, how they proved it, for whom, by what right and through which channel. Immutable;
 * stored once and referenced by every draft, change, submission and audit row, so that an
 * employee's entry can never look like the citizen's own.
 *
 * @param id under which it is stored in {@code acting_context}
 * @param level null for employees and computers, whose level is not measured by NSIS
 * @param represented the party it is done for; null when it is about no single person
 */
public record ActingContext(
        UUID id,
        Actor actor,
        LoginMethod method,
        @Nullable AssuranceLevel level,
        @Nullable UUID represented,
        Authority authority,
        Channel channel)
        implements Serializable {

    public static ActingContext citizen(PartyId party, AssuranceLevel level) {
        return new ActingContext(
                UUID.randomUUID(),
                Actor.citizen(party),
                LoginMethod.MITID,
                level,
                party.value(),
                Authority.SELF,
                Channel.SELF);
    }

    public static ActingContext staff(Actor employee) {
        return new ActingContext(
                UUID.randomUUID(),
                employee,
                LoginMethod.STAFF_LOGIN,
                null,
                null,
                Authority.OFFICE,
                Channel.SYSTEM);
    }

    /**
     * The same employee for one citizen whom they met in this way: at the counter, on the phone.
     * What is done for somebody is never done under that person's own log-in. One log-in has one
     * such context for each person and way.
     */
    public ActingContext onBehalfOf(PartyId party, Channel met) {
        if (!actor.isStaff()) {
            throw new IllegalStateException("Only employees write for others");
        }
        String deed = id + "|" + party + "|" + met;
        return new ActingContext(
                UUID.nameUUIDFromBytes(deed.getBytes(StandardCharsets.UTF_8)),
                actor,
                method,
                null,
                party.value(),
                Authority.OFFICE,
                met);
    }

    /** Medvind itself, in jobs and timers. */
    public static ActingContext system() {
        return new ActingContext(
                new UUID(0, 0),
                Actor.system(),
                LoginMethod.SYSTEM,
                null,
                null,
                Authority.OFFICE,
                Channel.SYSTEM);
    }

    /** The party this is done for, as one who must have one. */
    public PartyId party() {
        if (represented == null) {
            throw new IllegalStateException("This is about no single person");
        }
        return new PartyId(represented);
    }
}
