package dk.medvind.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held about a question, for people, in one language.
 *
 * @param lines the value; none when it is not shown
 * @param open whether the control stands open: the citizen says something else, or must
 * @param reason the question why it is said to be wrong; null when the form has none
 */
public record HeldView(
        List<String> lines,
        List<String> details,
        String source,
        boolean open,
        @Nullable Field reason) {}
