package dk.medvind.identity.login;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * All that a session knows of somebody: who acts, at which level, by what right. No token, no
 * claim, no CPR number.
 */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final ActingContext acting;

    SignedIn(ActingContext acting) {
        super(
                AuthorityUtils.createAuthorityList(
                        acting.actor().roles().stream()
                                .map(role -> "ROLE_" + role.name())
                                .toList()));
        this.acting = acting;
        setAuthenticated(true);
    }

    @Override
    public ActingContext getPrincipal() {
        return acting;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    /** An employee's name as colleagues know it; for everybody else an id without meaning. */
    @Override
    public String getName() {
        Actor actor = acting.actor();
        return actor.displayName().isEmpty() ? actor.id().toString() : actor.displayName();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && acting.equals(signedIn.acting);
    }

    @Override
    public int hashCode() {
        return acting.hashCode();
    }
}
