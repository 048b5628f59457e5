package dk.medvind.identity.login;

import dk.medvind.identity.ActingContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Replaces what the log-in brought, tokens and all, by {@link SignedIn} before anything reaches the
 * session, and leads the person to the page they wanted.
 */
@Component
class LogInCompleted implements AuthenticationSuccessHandler {

    private final CitizenLogIn citizens;
    private final StaffLogIn staff;
    private final SecurityContextRepository sessions;
    private final WayBack wayBack;
    private final KeptForms keptForms;
    private final LogInFailed failed;

    LogInCompleted(
            CitizenLogIn citizens,
            StaffLogIn staff,
            SecurityContextRepository sessions,
            WayBack wayBack,
            KeptForms keptForms,
            LogInFailed failed) {
        this.citizens = citizens;
        this.staff = staff;
        this.sessions = sessions;
        this.wayBack = wayBack;
        this.keptForms = keptForms;
        this.failed = failed;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication proof)
            throws IOException {
        SecurityContextHolder.clearContext();
        try {
            ActingContext acting = accept((OAuth2AuthenticationToken) proof);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(acting));
            sessions.saveContext(context, request, response);
            keptForms.mark(acting.actor(), request, response);
            response.sendRedirect(next(acting, request, response));
        } catch (AuthenticationException refused) {
            failed.onAuthenticationFailure(request, response, refused);
        }
    }

    private ActingContext accept(OAuth2AuthenticationToken proof) {
        OidcIdToken token = ((OidcUser) proof.getPrincipal()).getIdToken();
        return switch (Door.of(proof.getAuthorizedClientRegistrationId())) {
            case CITIZEN -> citizens.accept(token);
            case STAFF -> staff.accept(token);
        };
    }

    private String next(
            ActingContext acting, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest wanted = wayBack.getRequest(request, response);
        wayBack.removeRequest(request, response);
        if (keptForms.of(acting.actor(), request.getSession(false)).isPresent()) {
            return "/fortsaet";
        }
        return wanted == null ? Area.landing(acting.actor()) : wanted.getRedirectUrl();
    }
}
