package dk.medvind;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What this node needs before it may be sent requests, besides a database that answers. Keycloak
 * and the outside systems are not among it: they would take every node out at once.
 */
@Configuration(proxyBeanMethods = false)
class Readiness {

    /**
     * How far this computer's clock may differ from the database's. Jobs are locked for 60 s by the
     * node's own clock; beyond that two nodes could take the same one.
     */
    static final Duration TOLERATED_SKEW = Duration.ofSeconds(30);

    /** The tables are at least as new as this node's code, and no migration has failed. */
    @Bean
    @DependsOn("flywayInitializer")
    HealthIndicator schemaHealthIndicator(Flyway flyway, JdbcClient sql) {
        MigrationInfo current = flyway.info().current();
        String version = current == null ? "none" : String.valueOf(current.getVersion());
        return answering(
                () -> {
                    boolean there =
                            sql.sql(
                                            """
                                    select count(*) filter (where version = ? and success) > 0
                                       and count(*) filter (where not success) = 0
                                    from flyway_schema_history
                                    """)
                                    .param(version)
                                    .query(Boolean.class)
                                    .single();
                    return (there ? Health.up() : Health.outOfService())
                            .withDetail("version", version)
                            .build();
                });
    }

    /** This computer and the database agree on the time; the movable clock is not asked. */
    @Bean
    HealthIndicator clockHealthIndicator(JdbcClient sql) {
        return answering(
                () -> {
                    Instant before = Instant.now();
                    Instant theirs =
                            sql.sql("select clock_timestamp()")
                                    .query(OffsetDateTime.class)
                                    .single()
                                    .toInstant();
                    return skewed(Duration.between(before, theirs));
                });
    }

    /** A node without its database is down, which is an answer and no fault of the question. */
    private static HealthIndicator answering(Supplier<Health> question) {
        return () -> {
            try {
                return question.get();
            } catch (DataAccessException e) {
                return Health.down().withDetail("error", e.getClass().getSimpleName()).build();
            }
        };
    }

    static Health skewed(Duration skew) {
        return (skew.abs().compareTo(TOLERATED_SKEW) <= 0 ? Health.up() : Health.outOfService())
                .withDetail("skewMillis", skew.toMillis())
                .build();
    }
}
