package dk.medvind.measurement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time a case was at a step.
 *
 * @param definition the version of the process the step belongs to
 * @param process the running process, or the called one
 * @param step the activity's id in the diagram
 * @param task the user task's id; null for steps without one
 * @param start for a task its creation, for an automatic step the moment its job was put in line
 * @param end null while it is there
 * @param hands who has held the task when, in order; empty when nobody took it
 */
record Visit(
        String definition,
        String process,
        String step,
        @Nullable String task,
        Instant start,
        @Nullable Instant end,
        List<Hand> hands) {

    /**
     * Who held the task from when to when. Whoever is compared, never shown.
     *
     * @param person the employee's or citizen's key
     */
    record Hand(String person, Span span) {}

    boolean over() {
        return end != null;
    }

    /** From start to end, or until now while it lasts. */
    Span span(Instant now) {
        var until = end == null ? now : end;
        return new Span(start, until.isBefore(start) ? start : until);
    }

    Duration length(Instant now) {
        return span(now).length();
    }

    Visit heldBy(List<Hand> by) {
        return new Visit(definition, process, step, task, start, end, List.copyOf(by));
    }

    Visit from(Instant earlier) {
        return new Visit(definition, process, step, task, earlier, end, hands);
    }
}
