package dk.medvind.identity.login;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Authority;
import dk.medvind.identity.Channel;
import dk.medvind.identity.LoginMethod;
import dk.medvind.identity.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Turns the token of another computer into who acts; whom it acts for, each call says itself. */
class MachineTokens implements Converter<Jwt, SignedIn> {

    @Override
    public SignedIn convert(Jwt token) {
        List<String> roles =
                Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.of());
        Set<Role> machine = roles.contains(Role.MACHINE.name()) ? Set.of(Role.MACHINE) : Set.of();
        String client = Objects.requireNonNullElse(token.getClaimAsString("azp"), "");
        Actor actor = new Actor(subject(token), client, machine, null, null);
        return new SignedIn(
                new ActingContext(
                        UUID.randomUUID(),
                        actor,
                        LoginMethod.CLIENT_CREDENTIALS,
                        null,
                        null,
                        Authority.AGREEMENT,
                        Channel.MACHINE));
    }

    /** Keycloak names its clients' accounts by UUID; a token that does not is not Keycloak's. */
    private static UUID subject(Jwt token) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(token.getSubject(), ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException("The token names no account");
        }
    }
}
