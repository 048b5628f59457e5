package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionGatesTest {

    private final HearingWay way = mock(HearingWay.class);
    private final Basis basis = mock(Basis.class);
    private final Parties parties = mock(Parties.class);
    private final LifeEventRows lifeEvents = mock(LifeEventRows.class);
    private final Application subject = mock(Application.class);
    private final DecisionGates gates = new DecisionGates(way, basis, parties, lifeEvents);

    @BeforeEach
    void anIdentifiedCitizenWhoWasHeard() {
        when(subject.party()).thenReturn(new PartyId(UUID.randomUUID()));
        when(way.isThere(subject)).thenReturn(true);
        when(parties.findCprNumberOf(any()))
                .thenReturn(Optional.of(CprNumber.parse("641184-0121")));
    }

    @Test
    void letsEveryDecisionPassOfAnIdentifiedCitizenWhoWasHeard() {
        for (Outcome outcome : Outcome.values()) {
            assertThatCode(() -> gates.require(subject, decision(outcome)))
                    .as(outcome.name())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void noFavourableDecisionIsMadeOnAnUnverifiedIdentity() {
        when(parties.findCprNumberOf(any())).thenReturn(Optional.empty());
        for (Outcome outcome : Outcome.values()) {
            if (outcome.pays()) {
                assertRefused(outcome, "applications.assess.unidentified");
            }
        }
        assertThatCode(() -> gates.require(subject, decision(Outcome.REFUSED)))
                .doesNotThrowAnyException();
    }

    @Test
    void noAdverseDecisionIsMadeWithoutTheHearingItNeeded() {
        when(basis.mustBeHeard(any(), any(Outcome.class))).thenReturn(true);
        assertRefused(Outcome.REFUSED, "applications.assess.not-heard");
        assertRefused(Outcome.REFUSED_WITHOUT_TEAM, "applications.assess.not-heard");
    }

    @Test
    void asksNobodyToBeHeardWhereTheProcessHearsNobody() {
        when(way.isThere(subject)).thenReturn(false);
        when(basis.mustBeHeard(any(), any(Outcome.class))).thenReturn(true);
        assertThatCode(() -> gates.require(subject, decision(Outcome.REFUSED)))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingIsDecidedWhileNobodyHasAnsweredWhatCprTold() {
        when(lifeEvents.isHeld(subject)).thenReturn(true);
        for (Outcome outcome : Outcome.values()) {
            assertRefused(outcome, "applications.life-event.letters-wait");
        }
    }

    private void assertRefused(Outcome outcome, String sentence) {
        assertThatThrownBy(() -> gates.require(subject, decision(outcome)))
                .as(outcome.name())
                .isInstanceOf(TaskRefused.class)
                .hasMessage(sentence);
    }

    private static DecisionMade decision(Outcome outcome) {
        return new DecisionMade(
                outcome, null, null, Map.of(), "PL_16", "Fordi.", null, List.of(), List.of());
    }
}
