package dk.medvind.applications;

import java.util.Set;

/** Registers say something else than when the citizen looked last; nothing was sent. */
public class HeldChanged extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Set<String> questions;

    HeldChanged(Set<String> questions) {
        super("Registers hold something else about " + questions.size() + " questions");
        this.questions = Set.copyOf(questions);
    }

    /** Keys of the questions it is about. */
    public Set<String> questions() {
        return questions;
    }
}
