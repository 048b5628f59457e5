package dk.medvind.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A stretch of time and who is waited for in it.
 *
 * @param whose who is waited for
 * @param span from when to when
 */
record Owned(Whose whose, Span span) {

    /**
     * Everything that was waited for in a case.
     *
     * @param models the diagram of a version
     */
    static List<Owned> of(CaseHistory one, Function<String, ProcessModel> models, Instant now) {
        List<Owned> waits = new ArrayList<>();
        for (Visit visit : one.visits()) {
            models.apply(visit.definition())
                    .step(visit.step())
                    .map(ModelStep::whose)
                    .ifPresent(whose -> waits.add(new Owned(whose, visit.span(now))));
        }
        one.failures().forEach(failure -> waits.add(new Owned(Whose.SYSTEM, failure)));
        return waits;
    }
}
