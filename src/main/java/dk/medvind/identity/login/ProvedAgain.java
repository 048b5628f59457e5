package dk.medvind.identity.login;

import dk.medvind.identity.FreshLogIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/**
 * Goes by what the log-in server says of the moment at which it saw the person ({@code auth_time}),
 * not by when a token arrived: single sign-on brings tokens without anybody being there. Sessions
 * live in real time, so it is compared with the session's own clock.
 */
@Component
class ProvedAgain implements FreshLogIn {

    static final Duration FRESH = Duration.ofMinutes(5);

    /** In the address of the door: the log-in server is to ask the person anew. */
    static final String PARAMETER = "igen";

    private static final String ATTRIBUTE = "proved-at";

    /** The two servers' clocks may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final KeptForms keptForms;

    ProvedAgain(KeptForms keptForms) {
        this.keptForms = keptForms;
    }

    /** Remembers when the log-in server saw the person. */
    static void remember(OidcIdToken token, HttpServletRequest request) {
        Instant seen = token.getAuthenticatedAt();
        if (seen == null) {
            request.getSession().removeAttribute(ATTRIBUTE);
        } else {
            request.getSession().setAttribute(ATTRIBUTE, seen);
        }
    }

    @Override
    public boolean isFresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Instant seen)) {
            return false;
        }
        Instant now = Instant.ofEpochMilli(session.getLastAccessedTime());
        return seen.plus(FRESH).isAfter(now) && seen.minus(SKEW).isBefore(now);
    }

    @Override
    public String again(HttpServletRequest request) {
        keptForms.keep(request);
        return Door.STAFF.path() + "?" + PARAMETER + "=ja";
    }
}
