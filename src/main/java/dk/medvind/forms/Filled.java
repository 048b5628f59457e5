package dk.medvind.forms;

import java.util.List;
import java.util.Set;

/**
 * What came back from a page.
 *
 * @param answers everything answered so far, this page included, hidden answers dropped; may be
 *     stored as a draft although it has errors
 * @param errors what is wrong on this page with questions that were on it
 * @param revealed questions that these answers brought forth on this page and that were not on it
 *     before: they are shown, without errors, before anybody goes on
 */
public record Filled(Answers answers, List<FieldError> errors, Set<String> revealed) {

    /** A page that nothing has been sent from yet. */
    public static Filled with(Answers answers) {
        return new Filled(answers, List.of(), Set.of());
    }

    /** Whether the next page may come. */
    public boolean complete() {
        return errors.isEmpty() && revealed.isEmpty();
    }
}
