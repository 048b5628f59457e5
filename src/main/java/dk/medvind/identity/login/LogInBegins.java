package dk.medvind.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Sends a browser to Keycloak: with PKCE, citizens straight on to NemLog-in, and nobody while
 * Keycloak is away.
 */
@Component
class LogInBegins implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final KeycloakInReach keycloak;
    private final LoginSettings settings;
    private final LocaleResolver languages;

    LogInBegins(
            ClientRegistrationRepository clients,
            KeycloakInReach keycloak,
            LoginSettings settings,
            LocaleResolver languages) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients);
        this.requests.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        this.keycloak = keycloak;
        this.settings = settings;
        this.languages = languages;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return through(request, requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registration) {
        return through(request, requests.resolve(request, registration));
    }

    private @Nullable OAuth2AuthorizationRequest through(
            HttpServletRequest browser, @Nullable OAuth2AuthorizationRequest request) {
        if (request == null) {
            return null;
        }
        if (!keycloak.answers()) {
            throw new LogInRefused(Refusal.UNAVAILABLE);
        }
        Door door =
                Door.of(
                        String.valueOf(
                                request.getAttributes().get(OAuth2ParameterNames.REGISTRATION_ID)));
        return OAuth2AuthorizationRequest.from(request)
                .additionalParameters(
                        extra -> {
                            extra.put("ui_locales", languages.resolveLocale(browser).getLanguage());
                            if (door == Door.CITIZEN) {
                                extra.put("kc_idp_hint", settings.citizenProvider());
                            }
                            if (browser.getParameter(ProvedAgain.PARAMETER) != null) {
                                extra.put("prompt", "login");
                                extra.put("max_age", "0");
                            }
                            if (door == Door.OUT) {
                                extra.put("prompt", "none");
                            }
                        })
                .build();
    }
}
