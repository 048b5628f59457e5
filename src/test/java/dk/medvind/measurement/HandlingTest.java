package dk.medvind.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandlingTest {

    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void theEndOfATaskClosesWhatSomebodyHolds() {
        var visit = told(given("anna", 2));
        assertThat(visit.hands()).containsExactly(hand("anna", 2, 10));
    }

    @Test
    void aTaskThatChangesHandsAtOneMomentIsPairedByPerson() {
        var visit = told(given("anna", 1), given("bo", 4), taken("anna", 4));
        assertThat(visit.hands()).containsExactly(hand("anna", 1, 4), hand("bo", 4, 10));
    }

    @Test
    void whoTakesItAgainHoldsItTwice() {
        var visit = told(given("anna", 1), taken("anna", 2), given("anna", 5), taken("anna", 6));
        assertThat(visit.hands()).containsExactly(hand("anna", 1, 2), hand("anna", 5, 6));
        assertThat(Span.covered(visit.hands().stream().map(Visit.Hand::span).toList()))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aTaskNobodyTookHasNoHands() {
        var visit = Handling.told(List.of(visit(0, 10)), Map.of(), NINE).get(0);
        assertThat(visit.hands()).isEmpty();
    }

    @Test
    void spansThatOverlapCoverTheirTimeOnce() {
        assertThat(Span.covered(List.of(span(4, 6), span(0, 5), span(1, 2), span(8, 9))))
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void aStepBeginsWhenItIsPutInLine() {
        var merged = Visits.merge(List.of(visit(3, 4)), List.of(visit(1, 4)));
        assertThat(merged).singleElement().satisfies(v -> assertThat(v.start()).isEqualTo(at(1)));
    }

    @Test
    void eachTimeAtAStepHasItsOwnPlaceInLine() {
        var merged =
                Visits.merge(List.of(visit(3, 4), visit(8, 9)), List.of(visit(1, 4), visit(5, 9)));
        assertThat(merged).extracting(Visit::start).containsExactly(at(1), at(5));
    }

    @Test
    void aStepThatHasNotBeenReachedIsStillThere() {
        var merged = Visits.merge(List.of(visit(1, 2)), List.of(visit(1, 2), visit(5, null)));
        assertThat(merged).extracting(Visit::over).containsExactly(true, false);
    }

    private static Visit told(Handling.Change... changes) {
        return Handling.told(List.of(visit(0, 10)), Map.of("task", List.of(changes)), at(99))
                .get(0);
    }

    private static Visit visit(int from, @Nullable Integer to) {
        return new Visit(
                "definition",
                "process",
                "step",
                "task",
                at(from),
                to == null ? null : at(to),
                List.of());
    }

    private static Handling.Change given(String person, int hour) {
        return new Handling.Change("task", person, true, at(hour));
    }

    private static Handling.Change taken(String person, int hour) {
        return new Handling.Change("task", person, false, at(hour));
    }

    private static Visit.Hand hand(String person, int from, int to) {
        return new Visit.Hand(person, span(from, to));
    }

    private static Span span(int from, int to) {
        return new Span(at(from), at(to));
    }

    private static Instant at(int hour) {
        return NINE.plus(Duration.ofHours(hour));
    }
}
