package dk.medvind.identity.login;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.InvalidCprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/** Turns what the municipality's directory says of an employee into who acts. */
@Component
class StaffLogIn {

    private static final Set<Role> STAFF =
            EnumSet.complementOf(EnumSet.of(Role.CITIZEN, Role.MACHINE));

    private final ActingContexts contexts;
    private final Parties parties;

    StaffLogIn(ActingContexts contexts, Parties parties) {
        this.contexts = contexts;
        this.parties = parties;
    }

    /**
     * @throws LogInRefused when the directory gives no role or no administration
     */
    ActingContext accept(OidcIdToken token) {
        if (token.getClaimAsString("identity_provider") != null) {
            throw new LogInRefused(Refusal.OTHER_DOOR);
        }
        Set<Role> roles = roles(token.getClaimAsStringList("roles"));
        Administration administration =
                Arrays.stream(Administration.values())
                        .filter(a -> a.name().equals(token.getClaimAsString("administration")))
                        .findFirst()
                        .orElseThrow(() -> new LogInRefused(Refusal.NO_ROLE));
        if (roles.isEmpty()) {
            throw new LogInRefused(Refusal.NO_ROLE);
        }
        ActingContext acting =
                ActingContext.staff(
                        new Actor(
                                UUID.fromString(token.getSubject()),
                                Objects.requireNonNullElse(token.getFullName(), ""),
                                roles,
                                administration,
                                token.getClaimAsString("team"),
                                self(token)));
        return Scopes.asLogin(() -> contexts.keep(acting));
    }

    /**
     * The party the employee is as a citizen, where the directory tells their number: their own
     * case stays closed to them.
     */
    private @Nullable UUID self(OidcIdToken token) {
        String number = token.getClaimAsString("cpr");
        if (number == null) {
            return null;
        }
        try {
            CprNumber cpr = CprNumber.parse(number);
            String name = Objects.requireNonNullElse(token.getFullName(), "");
            return Scopes.asLogin(() -> parties.findOrRegister(cpr, name)).value();
        } catch (InvalidCprNumber e) {
            throw new LogInRefused(Refusal.NO_ROLE);
        }
    }

    /** Roles of the same name; what Medvind does not know gives nothing. */
    private static Set<Role> roles(@Nullable List<String> claim) {
        List<String> names = claim == null ? List.of() : claim;
        return STAFF.stream()
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
