package dk.medvind.identity.login;

import dk.medvind.identity.ActingContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
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
    private final LogOut logOut;

    LogInCompleted(
            CitizenLogIn citizens,
            StaffLogIn staff,
            SecurityContextRepository sessions,
            WayBack wayBack,
            KeptForms keptForms,
            LogInFailed failed,
            LogOut logOut) {
        this.citizens = citizens;
        this.staff = staff;
        this.sessions = sessions;
        this.wayBack = wayBack;
        this.keptForms = keptForms;
        this.failed = failed;
        this.logOut = logOut;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication proof)
            throws IOException {
        SecurityContextHolder.clearContext();
        OAuth2AuthenticationToken answer = (OAuth2AuthenticationToken) proof;
        OidcUser user = (OidcUser) Objects.requireNonNull(answer.getPrincipal());
        OidcIdToken token = user.getIdToken();
        Door door = Door.of(answer.getAuthorizedClientRegistrationId());
        if (door == Door.OUT) {
            logOut.endSession(token, request, response);
            return;
        }
        try {
            ActingContext acting =
                    door == Door.CITIZEN ? citizens.accept(token) : staff.accept(token);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(acting));
            sessions.saveContext(context, request, response);
            ProvedAgain.remember(token, request);
            keptForms.mark(acting.actor(), request, response);
            response.sendRedirect(next(acting, request, response));
        } catch (AuthenticationException refused) {
            failed.onAuthenticationFailure(request, response, refused);
        }
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
