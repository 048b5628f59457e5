package dk.medvind.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reason for a row's place, in words. */
class WorkReasonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, casework.reason.deadline.passed, 3",
        "2026-11-30, casework.reason.deadline.yesterday, 1",
        "2026-12-01, casework.reason.deadline.today, 0",
        "2026-12-02, casework.reason.deadline.tomorrow, 1",
        "2026-12-08, casework.reason.deadline.near, 7",
        "2026-12-09, casework.reason.deadline.far, 8"
    })
    void tellsHowTheDeadlineStands(LocalDate deadline, String key, long days) {
        assertThat(row(null, null, deadline).reason(TODAY))
                .isEqualTo(new WorkReason(key, deadline, days));
    }

    @Test
    void tellsTheCitizensOwnDateWhenItComesFirst() {
        LocalDate own = LocalDate.of(2026, 12, 3);

        assertThat(row(null, own, LocalDate.of(2026, 12, 20)).reason(TODAY).key())
                .isEqualTo("casework.reason.own-date.near");
        assertThat(row(null, own, LocalDate.of(2026, 12, 2)).reason(TODAY).key())
                .isEqualTo("casework.reason.deadline.tomorrow");
        assertThat(row(null, own, null).reason(TODAY).key())
                .isEqualTo("casework.reason.own-date.near");
    }

    @Test
    void tellsWhatIsUrgentBeforeAnythingElse() {
        LocalDate late = LocalDate.of(2026, 11, 1);

        assertThat(row("EVICTION", null, late).reason(TODAY).key())
                .isEqualTo("casework.reason.urgent.EVICTION");
        assertThat(row("OWN_DATE", TODAY, late).reason(TODAY))
                .isEqualTo(new WorkReason("casework.reason.urgent.OWN_DATE", TODAY, 0));
        assertThat(row("OWN_DATE", null, late).reason(TODAY).key())
                .as("no date to tell")
                .isEqualTo("casework.reason.urgent.OTHER");
        assertThat(row("A_WORD_OF_TOMORROW", null, late).reason(TODAY).key())
                .isEqualTo("casework.reason.urgent.OTHER");
    }

    @Test
    void tellsOfWhatHasNoDeadline() {
        assertThat(row(null, null, null).reason(TODAY).key())
                .isEqualTo("casework.reason.none.HELP");
    }

    @Test
    void aDeadlineIsADayInCopenhagen() {
        var midnight = OffsetDateTime.of(2026, 11, 30, 23, 30, 0, 0, ZoneOffset.UTC);

        assertThat(rowDue(null, null, midnight).lastDay()).isEqualTo(TODAY);
    }

    private static WorkRow row(
            @Nullable String urgency, @Nullable LocalDate own, @Nullable LocalDate deadline) {
        return rowDue(
                urgency,
                own,
                deadline == null ? null : deadline.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC));
    }

    private static WorkRow rowDue(
            @Nullable String urgency, @Nullable LocalDate own, @Nullable OffsetDateTime due) {
        var created = TODAY.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC);
        return new WorkRow(
                UUID.randomUUID(),
                WorkItem.Kind.HELP,
                "Hjælp",
                "MV-2026-000001-7",
                "single-benefit",
                "SELF",
                UUID.randomUUID(),
                urgency,
                own,
                due,
                due,
                null,
                null,
                null,
                null,
                "Team",
                1,
                created,
                created);
    }
}
