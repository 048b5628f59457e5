package dk.medvind.workflow;

import dk.medvind.workflow.guard.Vocabulary;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** Facts and steps as the guard asks for them. */
record ModelVocabulary(FactCatalog facts, Steps steps) implements Vocabulary {

    @Override
    public boolean isFact(String processKey, String name) {
        return facts.isDeclared(processKey, name);
    }

    @Override
    public boolean isFact(String name) {
        return facts.isDeclared(name);
    }

    @Override
    public boolean isStep(String name) {
        return steps.names().contains(name);
    }

    @Override
    public @Nullable JavaDelegate step(String name) {
        return steps.find(name);
    }
}
