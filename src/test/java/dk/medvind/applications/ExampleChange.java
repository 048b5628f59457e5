package dk.medvind.applications;

import java.util.Set;

/** Registers that say something else. */
public final class ExampleChange {

    private ExampleChange() {}

    public static HeldChanged of(String question) {
        return new HeldChanged(Set.of(question));
    }
}
