package dk.medvind.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of one case through its diagrams, from the engine's history; no word about a person. */
public interface CaseTrail {

    /**
     * Every step that takes time, in the order they began; of all processes of the case, those
     * beside it included.
     */
    List<Stay> of(String caseNumber);

    /**
     * A time a case was at a step.
     *
     * @param process the name of the diagram
     * @param activity the step's id in it
     * @param name the step as its owners call it
     * @param whose who is waited for; null for a step of Medvind's own
     * @param until null while it is there
     */
    record Stay(
            String process,
            String activity,
            String name,
            @Nullable TimeOwner whose,
            Instant from,
            @Nullable Instant until) {

        public boolean isOpen() {
            return until == null;
        }
    }
}
