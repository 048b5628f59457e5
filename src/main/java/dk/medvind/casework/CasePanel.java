package dk.medvind.casework;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.identity.ActingContext;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the case page: a module's own view of the case. Reading it is audited by the module
 * that shows it.
 */
public interface CasePanel {

    /**
     * Where on the page it stands; lower is further up. What is below zero must be read before a
     * task is done: on the task's page it stands above the form.
     */
    int order();

    /**
     * The Thymeleaf fragment, e.g. {@code applications/panels :: registers}; the model is called
     * {@code panel}.
     */
    String fragment();

    /**
     * Whether the citizen may see it on a screen that is turned to them: their own words and
     * papers, and nothing about anybody else.
     */
    default boolean isForCitizen() {
        return false;
    }

    /** What the fragment shows; null leaves the panel out. */
    @Nullable Object model(ActingContext acting, CaseEntry subject);

    /** What it shows on a screen that is turned to the citizen; null leaves the panel out. */
    default @Nullable Object modelForCitizen(ActingContext acting, CaseEntry subject) {
        return model(acting, subject);
    }
}
