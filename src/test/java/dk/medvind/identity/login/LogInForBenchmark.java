package dk.medvind.identity.login;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import dk.medvind.simulators.ExamplePeople;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A door for the people of a benchmark: {@code /__log-ind/<number>} gives one of the crowd a
 * session like any other, without Keycloak, and {@code /__log-ind/ansat/<number>} a caseworker.
 * Exists only inside a node that the benchmark starts.
 */
public class LogInForBenchmark extends OncePerRequestFilter implements Ordered {

    /** How many may come. */
    public static final int CROWD = 5_000;

    /** The team of all its caseworkers. */
    public static final String TEAM = "Borgercenter Voksne";

    private static final String DOOR = "/__log-ind/";
    private static final String STAFF_DOOR = DOOR + "ansat/";
    private static final List<CprNumber> PEOPLE = ExamplePeople.crowd(CROWD);

    private final Parties parties;
    private final ActingContexts contexts;

    LogInForBenchmark(Parties parties, ActingContexts contexts) {
        this.parties = parties;
        this.contexts = contexts;
    }

    @Override
    public int getOrder() {
        return SessionRepositoryFilter.DEFAULT_ORDER + 1;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().startsWith(DOOR)) {
            chain.doFilter(request, response);
            return;
        }
        ActingContext acting = Scopes.asLogin(() -> contexts.keep(who(request.getRequestURI())));
        request.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(new SignedIn(acting)));
        response.setContentType("text/plain");
        response.getWriter().print("ok");
    }

    /** The directory's id of the caseworker of this number. */
    public static UUID caseworker(int number) {
        return new UUID(0xBE, number);
    }

    private ActingContext who(String path) {
        if (path.startsWith(STAFF_DOOR)) {
            int number = Integer.parseInt(path.substring(STAFF_DOOR.length()));
            return ActingContext.staff(
                    new Actor(
                            caseworker(number),
                            "Sagsbehandler " + number,
                            Set.of(Role.CASEWORKER),
                            Administration.SOCIAL,
                            TEAM));
        }
        int number = Integer.parseInt(path.substring(DOOR.length()));
        return ActingContext.citizen(
                parties.register(PEOPLE.get(number), "Ida Bruun"), AssuranceLevel.SUBSTANTIAL);
    }
}
