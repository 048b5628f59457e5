package dk.medvind.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * After Medvind's own session has ended, ends Keycloak's too and through it the one at NemLog-in.
 * Works without an ID token, because none was kept.
 */
@Component
class LogOut implements LogoutSuccessHandler {

    /** The page that tells people they are logged out. */
    static final String GOODBYE = "/logget-af";

    private final LoginSettings settings;
    private final KeycloakInReach keycloak;
    private final KeptForms keptForms;

    LogOut(LoginSettings settings, KeycloakInReach keycloak, KeptForms keptForms) {
        this.settings = settings;
        this.keycloak = keycloak;
        this.keptForms = keptForms;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication)
            throws IOException {
        keptForms.unmark(request, response);
        response.sendRedirect(keycloak.answers() ? endSession(request) : GOODBYE);
    }

    private String endSession(HttpServletRequest request) {
        String goodbye =
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path(GOODBYE)
                        .build()
                        .toUriString();
        return UriComponentsBuilder.fromUriString(settings.endpoint("logout"))
                .queryParam("client_id", settings.clientId())
                .queryParam("post_logout_redirect_uri", "{goodbye}")
                .encode()
                .buildAndExpand(goodbye)
                .toUriString();
    }
}
