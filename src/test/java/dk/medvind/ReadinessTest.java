package dk.medvind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ReadinessTest {

    @Test
    void aClockMayDifferByHalfAMinute() {
        assertThat(Readiness.skewed(Duration.ofSeconds(-30)).getStatus()).isEqualTo(Status.UP);
        assertThat(Readiness.skewed(Duration.ofMillis(30_001)).getStatus())
                .isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(Readiness.skewed(Duration.ofMinutes(-10)).getStatus())
                .isEqualTo(Status.OUT_OF_SERVICE);
    }
}
