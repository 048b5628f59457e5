package dk.medvind;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Medvind. Outside systems, database and Keycloak come from configuration alone. */
@SpringBootApplication
@EnableScheduling
@EnableResilientMethods
@Modulithic(systemName = "Medvind")
public class Medvind {

    public static void main(String[] args) {
        SpringApplication.run(Medvind.class, args);
    }

    /** The time everything follows; the local run puts a movable clock before it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
