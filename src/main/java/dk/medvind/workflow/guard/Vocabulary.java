package dk.medvind.workflow.guard;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** What models may name: the facts a process declares, and the steps Medvind has. */
public interface Vocabulary {

    /** Whether this process has declared the fact. */
    boolean isFact(String processKey, String name);

    /** Whether any process has declared the fact. */
    boolean isFact(String name);

    /** Whether there is a step of this name. */
    boolean isStep(String name);

    /** The step of this name, or null. */
    @Nullable JavaDelegate step(String name);
}
