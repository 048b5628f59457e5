package dk.medvind.identity.login;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;

/** Who may enter where. What is not named here is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/",
        "/assets/**",
        "/log-ind/*",
        "/logget-af",
        "/tilgaengelighed",
        "/favicon.ico",
        "/v3/api-docs/**"
    };

    /** A dozen filters would be timed on every request. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Health and figures: on a port of their own, which listens on loopback only. */
    @Bean
    @Order(1)
    SecurityFilterChain operation(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Machines bring a token with every call and have no session. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(any -> any.anyRequest().hasRole("MACHINE"))
                .oauth2ResourceServer(
                        tokens ->
                                tokens.jwt(
                                        jwt -> jwt.jwtAuthenticationConverter(new MachineTokens())))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .addFilterAfter(new ScopeOfRequest(), AuthorizationFilter.class)
                .build();
    }

    /**
     * The payment system's messages: signed, without session, and worth no more than a hint to
     * look.
     */
    @Bean
    @Order(3)
    SecurityFilterChain paymentAnswers(HttpSecurity http) {
        return http.securityMatcher("/betalingssvar")
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain people(
            HttpSecurity http,
            SecurityContextRepository sessions,
            LogInBegins begins,
            LogInCompleted completed,
            LogInFailed failed,
            LogOut logOut,
            AtTheDoor atTheDoor,
            NotAllowed notAllowed,
            WayBack wayBack,
            NoTokensKept tokens) {
        http.authorizeHttpRequests(
                paths -> {
                    paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    paths.requestMatchers(OPEN).permitAll();
                    paths.requestMatchers("/fortsaet", "/session").authenticated();
                    for (Area area : Area.values()) {
                        paths.requestMatchers(area.patterns()).hasAnyRole(area.roles());
                    }
                    paths.anyRequest().denyAll();
                });
        http.oauth2Login(
                login ->
                        login.loginPage("/")
                                .authorizationEndpoint(
                                        to -> to.authorizationRequestResolver(begins))
                                .authorizedClientRepository(tokens)
                                .successHandler(completed)
                                .failureHandler(failed)
                                .withObjectPostProcessor(proofIsNotStored())
                                .withObjectPostProcessor(refusesWithAPage(failed)));
        return http.logout(out -> out.logoutUrl("/logout").logoutSuccessHandler(logOut))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(wayBack))
                .exceptionHandling(
                        fault ->
                                fault.authenticationEntryPoint(atTheDoor)
                                        .accessDeniedHandler(notAllowed))
                .headers(headers -> headers.frameOptions(frame -> frame.deny()))
                .addFilterBefore(new SessionAge(), SecurityContextHolderFilter.class)
                .addFilterAfter(new ScopeOfRequest(), AuthorizationFilter.class)
                .build();
    }

    /** Spring's own proof of log-in holds the ID token: it lives as long as its request. */
    private static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> proofIsNotStored() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
                filter.setSecurityContextRepository(
                        new RequestAttributeSecurityContextRepository());
                return filter;
            }
        };
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> refusesWithAPage(
            LogInFailed failed) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(failed);
                return filter;
            }
        };
    }
}
