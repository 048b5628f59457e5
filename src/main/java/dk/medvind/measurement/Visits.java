package dk.medvind.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts together what the engine remembers in two places: a step's row begins when its job runs, the
 * job's when it was put in line. A failed attempt leaves a job and no step.
 */
final class Visits {

    private Visits() {}

    /** Steps with their waiting in line, and jobs whose step was never reached, by their start. */
    static List<Visit> merge(List<Visit> steps, List<Visit> jobs) {
        List<Visit> merged = new ArrayList<>();
        List<Visit> waiting = new ArrayList<>(jobs);
        for (Visit step : steps) {
            var job =
                    waiting.stream()
                            .filter(j -> brought(j, step))
                            .max(Comparator.comparing(Visit::start));
            job.ifPresent(waiting::remove);
            merged.add(job.map(j -> step.from(j.start())).orElse(step));
        }
        merged.addAll(waiting);
        merged.sort(Comparator.comparing(Visit::start));
        return merged;
    }

    private static boolean brought(Visit job, Visit step) {
        return job.step().equals(step.step())
                && job.process().equals(step.process())
                && !job.start().isAfter(step.start())
                && !ended(job).isBefore(step.start());
    }

    private static Instant ended(Visit job) {
        return job.end() == null ? Instant.MAX : job.end();
    }
}
