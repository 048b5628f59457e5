package dk.medvind.workflow;

import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** The steps models may name; made when first called, so that they may depend on the engine. */
interface Steps {

    Set<String> names();

    @Nullable JavaDelegate find(String name);
}
