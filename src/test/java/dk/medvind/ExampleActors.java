package dk.medvind;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** People who have logged in, so that what they do can refer to them. */
public record ExampleActors(Parties parties, ActingContexts contexts) {

    /** Actors known to the Medvind that these beans are of. */
    public static ExampleActors in(BeanFactory beans) {
        return new ExampleActors(beans.getBean(Parties.class), beans.getBean(ActingContexts.class));
    }

    /** A citizen who acts for themselves, at level Substantial. */
    public ActingContext citizen(String cprNumber, String name) {
        PartyId party = Scopes.asLogin(() -> parties.register(CprNumber.parse(cprNumber), name));
        return kept(ActingContext.citizen(party, AssuranceLevel.SUBSTANTIAL));
    }

    /** A caseworker of this team. */
    public ActingContext caseworker(Administration administration, String team) {
        return kept(
                ActingContext.staff(
                        new Actor(
                                UUID.randomUUID(),
                                "Sagsbehandler 1",
                                Set.of(Role.CASEWORKER),
                                administration,
                                team)));
    }

    /** A leader of this team. */
    public ActingContext leader(Administration administration, String team) {
        return kept(
                ActingContext.staff(
                        new Actor(
                                UUID.randomUUID(),
                                "Leder 1",
                                Set.of(Role.TEAM_LEADER),
                                administration,
                                team)));
    }

    /** Anybody else. */
    public ActingContext kept(ActingContext acting) {
        return Scopes.as(acting, () -> contexts.keep(acting));
    }
}
