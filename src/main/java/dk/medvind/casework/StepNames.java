package dk.medvind.casework;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dk.medvind.workflow.EngineWork;
import dk.medvind.workflow.TaskKind;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The steps that employees do, by the diagrams in force: id and name. Another node's release shows
 * within minutes.
 */
@Component
public class StepNames {

    private final LoadingCache<String, Map<String, String>> steps;

    StepNames(EngineWork engine) {
        this.steps =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofMinutes(5))
                        .build(all -> Map.copyOf(engine.tasksFor(TaskKind.CASEWORKER)));
    }

    /** Id and name of each step. */
    public Map<String, String> all() {
        return steps.get("all");
    }
}
