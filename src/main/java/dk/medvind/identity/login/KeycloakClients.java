package dk.medvind.identity.login;

import java.util.Arrays;
import java.util.Collection;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * What Medvind knows of Keycloak, from settings alone: nothing is fetched at start, so that Medvind
 * starts and serves existing sessions while Keycloak is away.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoginSettings.class)
class KeycloakClients {

    @Bean
    ClientRegistrationRepository clientRegistrations(LoginSettings settings) {
        return new InMemoryClientRegistrationRepository(
                Arrays.stream(Door.values()).map(door -> client(door, settings)).toList());
    }

    /** Decides about the tokens that machines bring to {@code /api}. */
    @Bean
    JwtDecoder apiTokens(LoginSettings settings) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(settings.endpoint("certs")).build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(
                        new JwtIssuerValidator(settings.issuer().toString()),
                        new JwtClaimValidator<Collection<String>>(
                                "aud",
                                audience ->
                                        audience != null
                                                && audience.contains(settings.apiAudience()))));
        return decoder;
    }

    private static ClientRegistration client(Door door, LoginSettings settings) {
        return ClientRegistration.withRegistrationId(door.registration())
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(door.scopes())
                .issuerUri(settings.issuer().toString())
                .authorizationUri(settings.endpoint("auth"))
                .tokenUri(settings.endpoint("token"))
                .jwkSetUri(settings.endpoint("certs"))
                .userNameAttributeName("sub")
                .build();
    }
}
