package dk.medvind.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is held about a question before it is asked: a register's value. It counts as the answer
 * until somebody writes another one; then both stand side by side.
 */
public interface Held {

    /** An answer to the question; null when there is something that is not shown. */
    @Nullable Object answer();

    /** Whether an answer says the same. */
    default boolean says(@Nullable Object other) {
        return answer() instanceof BigDecimal number && other instanceof BigDecimal said
                ? number.compareTo(said) == 0
                : Objects.equals(answer(), other);
    }

    /** What it is made up of, line by line, for people; may be empty. */
    List<String> details(Locale locale);

    /** Where it is from and as of when, as a sentence. */
    String source(Locale locale);
}
