package dk.medvind.identity;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: a citizen, an employee, another computer or Medvind itself.
 *
 * @param id the party id of a citizen, the directory id of an employee; stable and without meaning
 * @param displayName an employee's name as colleagues know it; empty for citizens, whose names stay
 *     in {@code party}
 * @param administration where an employee works; null for everybody else
 * @param team the employee's team as in candidate groups of the diagrams; null for everybody else
 * @param person the party an employee is as a citizen, where the log-in tells it; else null
 */
public record Actor(
        UUID id,
        String displayName,
        Set<Role> roles,
        @Nullable Administration administration,
        @Nullable String team,
        @Nullable UUID person)
        implements Serializable {

    private static final UUID SYSTEM_ID = new UUID(0, 0);

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Anybody of whom the log-in tells no citizen. */
    public Actor(
            UUID id,
            String displayName,
            Set<Role> roles,
            @Nullable Administration administration,
            @Nullable String team) {
        this(id, displayName, roles, administration, team, null);
    }

    public static Actor citizen(PartyId party) {
        return new Actor(party.value(), "", Set.of(Role.CITIZEN), null, null);
    }

    /** Medvind itself, in jobs and timers. */
    public static Actor system() {
        return new Actor(SYSTEM_ID, "Medvind", Set.of(), null, null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isSystem() {
        return id.equals(SYSTEM_ID);
    }

    public boolean isStaff() {
        return administration != null;
    }
}
