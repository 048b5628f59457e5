package dk.medvind.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.workflow.HintTrails;
import dk.medvind.workflow.HintTrails.End;
import dk.medvind.workflow.HintTrails.HintTrail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hints are counted by what became of the applications, and never tell of few. */
class HintReportsTest {

    private static final Period YEAR = Period.yearUntil(LocalDate.of(2026, 11, 22));

    private final List<HintTrail> told = new ArrayList<>();

    @Test
    void countsWhatBecameOfThoseWhoSawAHint() {
        told("W_ALREADY_PAID", 12, true, End.REFUSED);
        told("W_ALREADY_PAID", 9, false, End.GIVEN_UP);
        told("W_ALREADY_PAID", 6, true, End.GRANTED);

        assertThat(report()).singleElement().satisfies(HintReportsTest::isAsTold);
    }

    @Test
    void saysNothingOfAHintThatFewSaw() {
        told("W_LEASE_SIGNED", 4, true, End.REFUSED);
        assertThat(report())
                .containsExactly(
                        new HintFigures("W_LEASE_SIGNED", new Count(0, true), null, Map.of()));
    }

    @Test
    void hidesWhatBecameOfFew() {
        told("W_LEASE_SIGNED", 4, true, End.GRANTED);
        told("W_LEASE_SIGNED", 16, true, End.REFUSED);
        var hint = report().get(0);
        assertThat(hint.ends().get(End.GRANTED).hidden()).isTrue();
        assertThat(hint.ends().get(End.REFUSED).about()).isEqualTo(15);
        assertThat(hint.shown().about()).isEqualTo(20);
    }

    @Test
    void showsTheMostShownFirst() {
        told("W_LEASE_SIGNED", 5, true, End.OPEN);
        told("W_FORMUE_ANY", 30, true, End.OPEN);
        assertThat(report())
                .extracting(HintFigures::code)
                .containsExactly("W_FORMUE_ANY", "W_LEASE_SIGNED");
    }

    @Test
    void knowsNothingOfOtherProcesses() {
        told("W_LEASE_SIGNED", 5, true, End.OPEN);
        assertThat(new HintReports(trails()).of("supplement", YEAR)).isEmpty();
    }

    private static void isAsTold(HintFigures hint) {
        assertThat(hint.shown().about()).isEqualTo(25);
        assertThat(hint.sent()).isEqualTo(new Count(20, false));
        assertThat(hint.ends())
                .containsEntry(End.REFUSED, new Count(10, false))
                .containsEntry(End.GIVEN_UP, new Count(10, false))
                .containsEntry(End.GRANTED, new Count(5, false))
                .containsEntry(End.PARTLY_GRANTED, new Count(0, false));
    }

    private void told(String code, int times, boolean sent, End end) {
        for (int i = 0; i < times; i++) {
            told.add(new HintTrail(code, sent, end));
        }
    }

    private List<HintFigures> report() {
        return new HintReports(trails()).of("single-benefit", YEAR);
    }

    private HintTrails trails() {
        return (String process, Instant from, Instant until) -> told;
    }
}
