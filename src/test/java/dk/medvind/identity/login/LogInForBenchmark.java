package dk.medvind.identity.login;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.Scopes;
import dk.medvind.simulators.ExamplePeople;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A door for the citizens of a benchmark: {@code /__log-ind/<number>} gives one of the crowd a
 * session like any other, without Keycloak. Exists only inside a node that the benchmark starts.
 */
public class LogInForBenchmark extends OncePerRequestFilter implements Ordered {

    /** How many may come. */
    public static final int CROWD = 5_000;

    private static final String DOOR = "/__log-ind/";
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
        int number = Integer.parseInt(request.getRequestURI().substring(DOOR.length()));
        var party = Scopes.asLogin(() -> parties.register(PEOPLE.get(number), "Ida Bruun"));
        ActingContext acting =
                Scopes.asLogin(
                        () ->
                                contexts.keep(
                                        ActingContext.citizen(party, AssuranceLevel.SUBSTANTIAL)));
        request.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(new SignedIn(acting)));
        response.setContentType("text/plain");
        response.getWriter().print("ok");
    }
}
