package dk.medvind.casework.touchtime;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.casework.touchtime.Signal.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What signals come to. */
class ReckoningTest {

    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final UUID TASK = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final List<Signal> signals = new ArrayList<>();

    @Test
    void timeInFrontOfSomebodyCountsUntilItIsLeft() {
        at(0, TASK, Kind.OPENED);
        at(1, TASK, Kind.FOCUSED);
        at(120, TASK, Kind.ACTIVE);
        at(180, TASK, Kind.LEFT);
        at(400, OTHER, Kind.OPENED);

        assertThat(reckoned(TASK)).isEqualTo(180);
    }

    @Test
    void aSilenceLongerThanTheLimitCountsForNobody() {
        at(0, TASK, Kind.FOCUSED);
        at(100, TASK, Kind.ACTIVE);
        at(100 + 301, TASK, Kind.ACTIVE);
        at(460, TASK, Kind.SAVED);

        assertThat(reckoned(TASK)).isEqualTo(100 + 59);
    }

    @Test
    void whatIsBehindAnotherWindowDoesNotCount() {
        at(0, TASK, Kind.FOCUSED);
        at(30, TASK, Kind.AWAY);
        at(200, TASK, Kind.FOCUSED);
        at(210, TASK, Kind.LEFT);

        assertThat(reckoned(TASK)).isEqualTo(40);
    }

    @Test
    void oneThingAtATimeIsInFrontOfSomebody() {
        at(0, TASK, Kind.FOCUSED);
        at(60, OTHER, Kind.OPENED);
        at(61, TASK, Kind.LEFT);
        at(62, OTHER, Kind.FOCUSED);
        at(92, OTHER, Kind.LEFT);

        assertThat(reckoned(TASK)).isEqualTo(60);
        assertThat(reckoned(OTHER)).isEqualTo(32);
    }

    @Test
    void withoutScriptAShortWayFromOpeningToSavingIsKnown() {
        at(0, TASK, Kind.OPENED);
        at(200, TASK, Kind.SAVED);

        assertThat(reckoned(TASK)).isEqualTo(200);
    }

    @Test
    void withoutScriptALongWayIsUnknownAndNotNothing() {
        at(0, TASK, Kind.OPENED);
        at(3000, TASK, Kind.SAVED);
        at(3001, OTHER, Kind.OPENED);

        assertThat(reckoned(TASK)).isNull();
        assertThat(reckoned(OTHER)).as("opened and never seen again").isNull();
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        at(180, TASK, Kind.LEFT);
        at(0, TASK, Kind.FOCUSED);

        assertThat(reckoned(TASK)).isEqualTo(180);
    }

    private void at(int second, UUID subject, Kind kind) {
        signals.add(new Signal(subject, kind, NINE.plusSeconds(second)));
    }

    private Integer reckoned(UUID subject) {
        return Reckoning.of(signals, Duration.ofMinutes(5)).get(subject);
    }
}
