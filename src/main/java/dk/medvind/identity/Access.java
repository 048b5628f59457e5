package dk.medvind.identity;

import org.springframework.stereotype.Component;

/**
 * The one access policy: what an actor may do with a case. Who asks is a parameter; nothing is
 * ambient. Row-level security beneath it holds even where a caller forgets to ask.
 */
@Component
public class Access {

    private final Admissions admissions;

    Access(Admissions admissions) {
        this.admissions = admissions;
    }

    /** What someone may want to do with a case. */
    public enum Action {
        SEE,
        /** That it exists and how far it has come: for the phone, and before breaking the glass. */
        KNOW_OF,
        APPLY,
        HANDLE,
        DECIDE
    }

    /**
     * What the policy needs to know of a case.
     *
     * @param party the person it is about
     * @param administration who handles it
     * @param caseNumber by which employees of other teams are let in
     * @param team who handles it there
     * @param received whether it is the administration's, or still its citizen's alone: a draft
     *     that nobody was asked to help with
     */
    public record CaseAccess(
            PartyId party,
            String caseNumber,
            Administration administration,
            String team,
            boolean received) {}

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
            case SEE -> owns(acting, subject) || handles(actor, subject);
            case KNOW_OF -> knows(actor, subject);
            case APPLY -> owns(acting, subject) || writesFor(acting, subject);
            case HANDLE, DECIDE -> handles(actor, subject);
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

    /**
     * Passes who reads the audit trail.
     *
     * @throws NotFoundForYou for everybody else
     */
    public void requireAuditor(ActingContext acting) {
        if (!acting.actor().is(Role.AUDITOR)) {
            throw new NotFoundForYou("audit trail");
        }
    }

    /**
     * Passes leaders of teams.
     *
     * @throws NotFoundForYou for everybody else
     */
    public void requireLeader(ActingContext acting) {
        if (!acting.actor().is(Role.TEAM_LEADER)) {
            throw new NotFoundForYou("list of leaders");
        }
    }

    private static boolean owns(ActingContext acting, CaseAccess subject) {
        boolean applies = acting.actor().is(Role.CITIZEN) || acting.actor().is(Role.MACHINE);
        return applies && subject.party().value().equals(acting.represented());
    }

    /** An employee in the course of duty, for one person and in the own administration only. */
    private boolean writesFor(ActingContext acting, CaseAccess subject) {
        return acting.authority() == Authority.OFFICE
                && subject.party().value().equals(acting.represented())
                && handles(acting.actor(), subject);
    }

    /**
     * Of the case's own team, or let in by name; never one's own case, and never across the wall
     * between administrations.
     */
    private boolean handles(Actor actor, CaseAccess subject) {
        return knows(actor, subject)
                && (subject.team().equals(actor.team())
                        || admissions.holds(actor.id(), subject.caseNumber()));
    }

    /** Whether the employee may know of the case that it exists and how far it has come. */
    private static boolean knows(Actor actor, CaseAccess subject) {
        return (actor.is(Role.CASEWORKER) || actor.is(Role.TEAM_LEADER))
                && subject.administration() == actor.administration()
                && subject.received()
                && !subject.party().value().equals(actor.person());
    }
}
