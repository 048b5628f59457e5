package dk.medvind.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * After Medvind's own session has ended, ends Keycloak's too and through it the one at NemLog-in,
 * so that nobody at the same computer comes in after.
 */
@Component
class LogOut implements LogoutSuccessHandler {

    /** The page that tells people they are logged out. */
    static final String GOODBYE = "/logget-af";

    private final LoginSettings settings;
    private final KeptForms keptForms;

    LogOut(LoginSettings settings, KeptForms keptForms) {
        this.settings = settings;
        this.keptForms = keptForms;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication)
            throws IOException {
        keptForms.unmark(request, response);
        response.sendRedirect(Door.OUT.path());
    }

    /**
     * Sends the browser to end Keycloak's session.
     *
     * @param token names the session and holds nothing about the person
     */
    void endSession(OidcIdToken token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        String goodbye =
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path(GOODBYE)
                        .build()
                        .toUriString();
        response.sendRedirect(
                UriComponentsBuilder.fromUriString(settings.endpoint("logout"))
                        .queryParam("client_id", settings.clientId())
                        .queryParam("id_token_hint", token.getTokenValue())
                        .queryParam("post_logout_redirect_uri", "{goodbye}")
                        .encode()
                        .buildAndExpand(goodbye)
                        .toUriString());
    }
}
