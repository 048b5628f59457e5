package dk.medvind.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a transaction tells PostgreSQL about who asks; the words are those of the policies in
 * db/migration.
 *
 * @param party of a citizen; of another computer its account
 * @param employee who it is at the office, where the kind is about employees
 */
record Scope(String kind, String party, Employee employee) {

    static final Scope NONE = plain("");
    static final Scope SYSTEM = plain("system");
    static final Scope LOGIN = plain("login");

    /**
     * An employee as the policies know them; what is not known is empty.
     *
     * @param self the party the employee is as a citizen
     * @param leads {@code yes} for leaders
     */
    record Employee(String administration, String actor, String team, String self, String leads) {

        static final Employee NOBODY = new Employee("", "", "", "", "");

        static Employee of(Actor actor) {
            return new Employee(
                    text(actor.administration()),
                    actor.id().toString(),
                    text(actor.team()),
                    text(actor.person()),
                    actor.is(Role.TEAM_LEADER) ? "yes" : "");
        }
    }

    static Scope of(ActingContext acting) {
        Actor actor = acting.actor();
        if (actor.isSystem()) {
            return SYSTEM;
        }
        if (actor.is(Role.CITIZEN)) {
            return new Scope("citizen", acting.party().toString(), Employee.NOBODY);
        }
        if (actor.is(Role.AUDITOR)) {
            return plain("auditor");
        }
        if (actor.is(Role.MACHINE)) {
            return new Scope("machine", actor.id().toString(), Employee.NOBODY);
        }
        return isAtTheOffice(actor) ? new Scope("staff", "", Employee.of(actor)) : NONE;
    }

    /**
     * An employee who may know of every case of the administration that it exists and how far it
     * has come, and nothing more.
     */
    static Scope atTheDesk(ActingContext acting) {
        Actor actor = acting.actor();
        return isAtTheOffice(actor) && !actor.is(Role.AUDITOR)
                ? new Scope("desk", "", Employee.of(actor))
                : NONE;
    }

    private static boolean isAtTheOffice(Actor actor) {
        return actor.is(Role.CASEWORKER) || actor.is(Role.CO_SERVICE) || actor.is(Role.TEAM_LEADER);
    }

    private static Scope plain(String kind) {
        return new Scope(kind, "", Employee.NOBODY);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value instanceof Enum<?> name ? name.name() : value.toString();
    }
}
