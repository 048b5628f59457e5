package dk.medvind.measurement;

import java.util.List;
import java.util.Optional;

/**
 * A diagram as the report needs it.
 *
 * @param definition the version in the engine
 * @param key the process's id
 * @param name as its owners call it
 * @param steps from left to right
 */
record ProcessModel(String definition, String key, String name, List<ModelStep> steps) {

    Optional<ModelStep> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
