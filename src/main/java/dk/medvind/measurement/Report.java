package dk.medvind.measurement;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long the cases of a process took that began in a period. Safe to show: nothing in it tells of
 * fewer than five cases.
 *
 * @param process its key
 * @param name as its owners call it
 * @param at until when open cases are counted
 * @param begun all cases that began in the period
 * @param examples how many of them were made up for the local run
 * @param fates what became of them
 * @param clocks from one milestone to another
 * @param untilDecision whose time it was until the decision
 * @param afterDecision whose time it was from the decision to the end of closed cases
 * @param rework what came back
 * @param failures waits for a person after a step had given up; its time is our system's
 * @param models the process itself first, then the common ones it calls
 */
public record Report(
        String process,
        String name,
        Period period,
        Instant at,
        Count begun,
        Count examples,
        Map<Fate, Count> fates,
        Clocks clocks,
        Split untilDecision,
        Split afterDecision,
        Rework rework,
        Figures failures,
        List<Model> models) {

    /**
     * From one milestone to another.
     *
     * @param begunToDecided the whole until the decision, the draft included
     * @param receivedToDecided the clock the law counts
     * @param completeToDecided from when nothing more was awaited
     * @param withOpen the median from received to decided in which open cases count for as long as
     *     they have waited; null where it is not known yet, or for few
     * @param openSoFar how long open cases have waited
     * @param begunToWithdrawn of withdrawn cases
     * @param receivedEarlier cases whose clock began with a visit or call, before the engine did
     */
    public record Clocks(
            Figures begunToDecided,
            Figures receivedToDecided,
            Figures completeToDecided,
            @Nullable Duration withOpen,
            Figures openSoFar,
            Figures begunToWithdrawn,
            Count receivedEarlier) {

        /** All of them by name, as they are shown. */
        public Map<String, Figures> inOrder() {
            var all = new LinkedHashMap<String, Figures>();
            all.put("receivedToDecided", receivedToDecided);
            all.put("completeToDecided", completeToDecided);
            all.put("begunToDecided", begunToDecided);
            all.put("openSoFar", openSoFar);
            all.put("begunToWithdrawn", begunToWithdrawn);
            return all;
        }
    }

    /**
     * The figures of one diagram.
     *
     * @param key the process's id
     * @param name as its owners call it
     * @param steps from left to right
     */
    public record Model(String key, String name, List<StepFigures> steps) {}
}
