package dk.medvind;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * What only the local run and the journeys have: a page at {@code /lokalt} and a movable clock. No
 * stereotype stands here, so that Spring tests do not find it.
 */
@Import(LocalPages.class)
class LocalStart {

    @Bean
    @Primary
    LocalClock localClock() {
        return new LocalClock();
    }

    @Bean
    @Order(0)
    SecurityFilterChain localPages(HttpSecurity http) {
        return http.securityMatcher("/lokalt/**")
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .build();
    }
}
