package dk.medvind.applications;

import java.util.List;

/**
 * Uploaded files are no longer what they were when they were sent. Nothing was sent; the citizen is
 * told which ones and can upload them again.
 */
public final class FilesDamaged extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> questions;

    FilesDamaged(List<String> questions) {
        super("Files of an application are damaged");
        this.questions = List.copyOf(questions);
    }

    /** The keys of the questions whose files must be uploaded again. */
    public List<String> questions() {
        return questions;
    }
}
