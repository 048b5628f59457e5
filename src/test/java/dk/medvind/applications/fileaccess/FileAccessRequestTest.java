package dk.medvind.applications.fileaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.identity.ActingContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileAccessRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 2);

    private final FileAccessRequest request =
            new FileAccessRequest(
                    UUID.randomUUID(), 1, LocalDate.of(2026, 11, 23), DUE, ActingContext.system());

    @Test
    void isDecidedOnce() {
        request.decided(true, NOW);
        assertThat(request.isUndecided()).isFalse();
        assertThat(request.isOver()).as("not told yet").isFalse();
        assertThatThrownBy(() -> request.decided(false, NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThat(request.fully()).isTrue();
    }

    @Test
    void cannotBeWithdrawnWhenItIsDecided() {
        request.decided(true, NOW);
        assertThatThrownBy(() -> request.withdraw(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNotDecidedWhenItIsWithdrawn() {
        request.withdraw(NOW);
        assertThat(request.isOver()).isTrue();
        assertThatThrownBy(() -> request.decided(true, NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsExtractedOrToldBeforeItIsDecided() {
        assertThatThrownBy(() -> request.extracted(UUID.randomUUID()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> request.told(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isOverWhenItsPartyIsTold() {
        request.delayed(DUE.plusDays(7));
        request.decided(false, NOW);
        request.extracted(UUID.randomUUID());
        request.told(NOW);
        assertThat(request.isOver()).isTrue();
        assertThatThrownBy(() -> request.delayed(DUE)).isInstanceOf(IllegalStateException.class);
    }
}
