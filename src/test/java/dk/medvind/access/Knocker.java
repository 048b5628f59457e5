package dk.medvind.access;

import dk.medvind.ExampleDelivery;
import dk.medvind.SignedInAs;
import dk.medvind.applications.CasesOfEveryKind;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Authority;
import dk.medvind.identity.Channel;
import dk.medvind.identity.LoginMethod;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Somebody of a role who knocks at every endpoint.
 *
 * @param role the name of the file with the role's rules
 * @param acting null for whoever has not logged in
 * @param cases how the prepared cases stand to them
 */
record Knocker(String role, @Nullable ActingContext acting, Map<Kind, Subject> cases) {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    /** One of each role, with the cases prepared for them. */
    static List<Knocker> all(BeanFactory beans) {
        var prepared = CasesOfEveryKind.in(beans);
        Map<Kind, Subject> cases = new EnumMap<>(Kind.class);
        cases.put(Kind.NONE, new Subject());
        cases.put(Kind.OWN, prepared.sent());
        cases.put(Kind.DRAFT, prepared.draft());
        cases.put(Kind.CLOSED, prepared.closed());
        cases.put(Kind.PROTECTED, prepared.ofSomebodyProtected());
        cases.put(Kind.FOREIGN, prepared.foreign());
        cases.put(Kind.OTHER_TEAM, prepared.ofAnotherTeam());
        cases.put(Kind.UNKNOWN, CasesOfEveryKind.unknown());
        Map<Kind, Subject> fromElsewhere = new EnumMap<>(cases);
        fromElsewhere.put(Kind.OWN, cases.get(Kind.FOREIGN));
        fromElsewhere.put(Kind.FOREIGN, cases.get(Kind.OWN));
        fromElsewhere.remove(Kind.OTHER_TEAM);
        // From the other team, the same cases are the other team's; the glass is broken in one.
        Map<Kind, Subject> fromBeside = new EnumMap<>(cases);
        fromBeside.put(Kind.OTHER_TEAM, cases.get(Kind.OWN));
        fromBeside.remove(Kind.OWN);
        Map<Kind, Subject> throughTheGlass = new EnumMap<>(fromBeside);
        throughTheGlass.put(Kind.OPENED, cases.get(Kind.OWN));
        throughTheGlass.put(Kind.OTHER_TEAM, cases.get(Kind.PROTECTED));
        throughTheGlass.remove(Kind.PROTECTED);

        var knockers = new ArrayList<Knocker>();
        knockers.add(new Knocker("stranger", null, cases));
        knockers.add(new Knocker("administrator", employee(beans, Role.ADMINISTRATOR), cases));
        knockers.add(new Knocker("process-owner", employee(beans, Role.PROCESS_OWNER), cases));
        knockers.add(new Knocker("co-service", employee(beans, Role.CO_SERVICE), cases));
        knockers.add(new Knocker("auditor", employee(beans, Role.AUDITOR), cases));
        knockers.add(new Knocker("computer-without-role", computer(), cases));
        knockers.add(new Knocker("machine", ExampleDelivery.machine(), cases));
        knockers.add(
                new Knocker(
                        "caseworker-of-another-administration",
                        prepared.elsewhere(),
                        fromElsewhere));
        knockers.add(
                new Knocker(
                        "caseworker-of-another-team",
                        employee(beans, Role.CASEWORKER, "Borgercenter Handicap"),
                        fromBeside));
        knockers.add(
                new Knocker(
                        "caseworker-through-the-glass",
                        prepared.throughTheGlass(cases.get(Kind.OWN)),
                        throughTheGlass));
        knockers.add(new Knocker("caseworker", prepared.caseworker(), cases));
        knockers.add(new Knocker("team-leader", employee(beans, Role.TEAM_LEADER), cases));
        knockers.add(new Knocker("citizen", prepared.citizen(), cases));
        return knockers;
    }

    /** Computers bring their token to what is for computers; a page would not read it. */
    Optional<RequestPostProcessor> signIn(Endpoint endpoint) {
        return Optional.ofNullable(acting)
                .filter(
                        who ->
                                who.method() != LoginMethod.CLIENT_CREDENTIALS
                                        || endpoint.isForMachines())
                .map(SignedInAs::actor);
    }

    /**
     * What the page before hands on to a page that confirms whom an application is of; empty if
     * that page says no.
     */
    Optional<String> ticket(MockMvc web, Endpoint endpoint, Subject subject) throws Exception {
        Optional<Endpoint> before = endpoint.before();
        if (acting == null || before.isEmpty()) {
            return Optional.empty();
        }
        var request = Question.of(before.get(), subject).orElseThrow();
        request.param("cprNumber", "641184-0121").with(SignedInAs.actor(acting));
        String page = web.perform(request).andReturn().getResponse().getContentAsString();
        return TICKET.matcher(page).results().map(found -> found.group(1)).findFirst();
    }

    private static ActingContext employee(BeanFactory beans, Role role) {
        return employee(beans, role, "Borgercenter Voksne");
    }

    private static ActingContext employee(BeanFactory beans, Role role, String team) {
        var acting =
                ActingContext.staff(
                        new Actor(
                                UUID.randomUUID(),
                                "Medarbejder",
                                Set.of(role),
                                Administration.SOCIAL,
                                team));
        return Scopes.asLogin(() -> beans.getBean(ActingContexts.class).keep(acting));
    }

    /** A token of Keycloak's that was given no role here. */
    private static ActingContext computer() {
        return new ActingContext(
                UUID.randomUUID(),
                new Actor(UUID.randomUUID(), "other-machine", Set.of(), null, null),
                LoginMethod.CLIENT_CREDENTIALS,
                null,
                null,
                Authority.AGREEMENT,
                Channel.MACHINE);
    }
}
