package dk.medvind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ReadinessTest {

    @Test
    void aClockMayDifferByHalfAMinute() {
        assertThat(Readiness.skewed(Duration.ofSeconds(-30)).getStatus()).isEqualTo(Status.UP);
        assertThat(Readiness.skewed(Duration.ofMillis(30_001)).getStatus())
                .isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(Readiness.skewed(Duration.ofMinutes(-10)).getStatus())
                .isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void withoutItsDatabaseANodeIsDown() {
        var nobody = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nobody");
        var health = new Readiness().clockHealthIndicator(JdbcClient.create(nobody)).health();
        assertThat(health).isNotNull();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails())
                .containsExactly(Map.entry("error", "CannotGetJdbcConnectionException"));
    }
}
