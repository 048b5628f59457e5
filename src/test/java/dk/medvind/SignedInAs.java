package dk.medvind;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Lets a MockMvc request be made by somebody, as if they had logged in. The scope of the database
 * is opened by Medvind's own filter for real log-ins only: web tests mock what lies behind the
 * controller.
 */
public final class SignedInAs {

    private SignedInAs() {}

    /** This person or computer. */
    public static RequestPostProcessor actor(ActingContext acting) {
        List<GrantedAuthority> roles =
                acting.actor().roles().stream()
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
        return SecurityMockMvcRequestPostProcessors.authentication(
                new TestingAuthenticationToken(acting, null, roles));
    }

    /** A citizen at level Substantial. */
    public static RequestPostProcessor citizen(PartyId party) {
        return actor(ActingContext.citizen(party, AssuranceLevel.SUBSTANTIAL));
    }

    /** An employee of Socialforvaltningen, team "Borgercenter Voksne". */
    public static RequestPostProcessor employee(Role... roles) {
        return actor(
                ActingContext.staff(
                        new Actor(
                                UUID.randomUUID(),
                                "Sanne Holm",
                                Set.of(roles),
                                Administration.SOCIAL,
                                "Borgercenter Voksne")));
    }
}
