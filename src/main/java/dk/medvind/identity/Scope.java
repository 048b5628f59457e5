package dk.medvind.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a transaction tells PostgreSQL about who asks; the words are those of the policies in
 * db/migration.
 *
 * @param party of a citizen; of another computer its account
 */
record Scope(String kind, String party, String administration) {

    static final Scope NONE = new Scope("", "", "");
    static final Scope SYSTEM = new Scope("system", "", "");
    static final Scope LOGIN = new Scope("login", "", "");

    static Scope of(ActingContext acting) {
        Actor actor = acting.actor();
        if (actor.isSystem()) {
            return SYSTEM;
        }
        if (actor.is(Role.CITIZEN)) {
            return new Scope("citizen", acting.party().toString(), "");
        }
        if (actor.is(Role.AUDITOR)) {
            return new Scope("auditor", "", "");
        }
        if (actor.is(Role.MACHINE)) {
            return new Scope("machine", actor.id().toString(), "");
        }
        if (actor.is(Role.CASEWORKER) || actor.is(Role.CO_SERVICE) || actor.is(Role.TEAM_LEADER)) {
            return new Scope("staff", "", name(actor.administration()));
        }
        return NONE;
    }

    private static String name(@Nullable Administration administration) {
        return administration == null ? "" : administration.name();
    }
}
