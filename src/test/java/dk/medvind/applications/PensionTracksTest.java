package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.medvind.workflow.Decisions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A step that the law takes away from a date is left out of the cases received from then on. */
class PensionTracksTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    final Decisions decisions = mock(Decisions.class);
    final Parameters parameters = mock(Parameters.class);
    final Dossier dossier = mock(Dossier.class);
    final Map<String, Object> asked = new HashMap<>();
    final PensionTracks tracks = new PensionTracks(decisions, parameters, dossier);

    @BeforeEach
    void theTeamFallsAwayWithTheNewYear() {
        when(parameters.countOn(eq("pension.clinical-function"), any())).thenReturn(1);
        when(parameters.countOn(eq("pension.team"), any()))
                .thenAnswer(call -> call.getArgument(1, LocalDate.class).isAfter(LAST_DAY) ? 0 : 1);
        when(dossier.newest(any(), any(), any())).thenReturn(Optional.empty());
        when(decisions.evaluateFor(anyString(), anyString(), any()))
                .thenAnswer(
                        call -> {
                            asked.putAll(call.<Map<String, Object>>getArgument(2));
                            return List.of(
                                    Map.of("track", "ON_REQUEST", "team", true, "clinic", false));
                        });
    }

    @Test
    void aCaseReceivedBeforeTheDayKeepsTheTeam() {
        assertThat(tracks.of(received("2026-12-31T22:30:00Z")).team()).isTrue();
        assertThat(asked).containsEntry("teamInForce", true).containsEntry("clinicInForce", true);
    }

    @Test
    void aCaseReceivedOnTheDayGoesWithoutTheTeam() {
        tracks.of(received("2026-12-31T23:30:00Z"));
        assertThat(asked).containsEntry("teamInForce", false).containsEntry("clinicInForce", true);
    }

    @Test
    void whoHasSaidNothingOfTheWayIsAskedAboutIt() {
        tracks.of(received("2026-12-01T10:00:00Z"));
        assertThat(asked).containsEntry("wish", "DONT_KNOW").containsEntry("evident", null);
    }

    private static Application received(String moment) {
        var application = mock(Application.class);
        when(application.receivedAt()).thenReturn(Instant.parse(moment));
        when(application.caseNumber()).thenReturn(CaseNumber.of(2026, 123));
        return application;
    }
}
