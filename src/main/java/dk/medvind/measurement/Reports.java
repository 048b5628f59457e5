package dk.medvind.measurement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reports of cycle time and their diagrams. */
@Component
public class Reports {

    private final EngineHistory history;
    private final ProcessModels models;
    private final Clock clock;

    Reports(EngineHistory history, ProcessModels models, Clock clock) {
        this.history = history;
        this.models = models;
        this.clock = clock;
    }

    /** Keys of the processes there are reports of. */
    public List<String> measured() {
        return Milestones.MEASURED;
    }

    /** The report of a process; empty if it is not measured or not released. */
    public Optional<Report> of(String process, Period period) {
        var milestones = Milestones.of(process);
        var newest = models.newest(process);
        if (milestones.isEmpty() || newest.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var cases = history.cases(process, period, now);
        return Optional.of(
                new Calculation(cases, milestones.get(), models::of, now).report(newest, period));
    }

    /**
     * The newest diagram of a process, or of one it calls, as BPMN XML.
     *
     * @param called the process itself or a common one
     */
    public Optional<byte[]> diagram(String process, String called) {
        return Milestones.of(process).flatMap(known -> models.xml(process, called));
    }
}
