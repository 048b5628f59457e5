package dk.medvind.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one access policy: what an actor may do with a case. Who asks is a parameter; nothing is
 * ambient. Row-level security beneath it holds even where a caller forgets to ask.
 */
@Component
public class Access {

    /** What someone may want to do with a case. */
    public enum Action {
        SEE,
        APPLY,
        HANDLE,
        DECIDE
    }

    /**
     * What the policy needs to know of a case.
     *
     * @param party the person it is about
     * @param administration who handles it
     */
    public record CaseAccess(PartyId party, Administration administration) {}

    /**
     * Whether the actor may do it.
     *
     * @return false also where nobody may know that the case exists
     */
    public boolean permits(ActingContext acting, Action action, CaseAccess subject) {
        Actor actor = acting.actor();
        if (actor.isSystem()) {
            return true;
        }
        return switch (action) {
            case SEE -> owns(acting, subject) || handles(actor, subject.administration());
            case APPLY -> owns(acting, subject) || writesFor(acting, subject);
            case HANDLE, DECIDE -> handles(actor, subject.administration());
        };
    }

    /**
     * Passes or refuses.
     *
     * @throws NotFoundForYou alike for foreign and for unknown cases
     */
    public void require(ActingContext acting, Action action, CaseAccess subject) {
        if (!permits(acting, action, subject)) {
            throw new NotFoundForYou("case");
        }
    }

    private static boolean owns(ActingContext acting, CaseAccess subject) {
        boolean applies = acting.actor().is(Role.CITIZEN) || acting.actor().is(Role.MACHINE);
        return applies && subject.party().value().equals(acting.represented());
    }

    /** An employee in the course of duty, for one person and in the own administration only. */
    private static boolean writesFor(ActingContext acting, CaseAccess subject) {
        return acting.authority() == Authority.OFFICE
                && subject.party().value().equals(acting.represented())
                && handles(acting.actor(), subject.administration());
    }

    private static boolean handles(Actor actor, @Nullable Administration administration) {
        return (actor.is(Role.CASEWORKER) || actor.is(Role.TEAM_LEADER))
                && administration == actor.administration();
    }
}
