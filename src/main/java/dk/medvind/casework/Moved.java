package dk.medvind.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of work that was moved together: some may fail, the others are moved all the same.
 *
 * @param done how many were moved
 */
public record Moved(int done, List<Failed> failed) {

    public Moved {
        failed = List.copyOf(failed);
    }

    /**
     * Something that was not moved.
     *
     * @param caseNumber null for what is not there, or not the employee's to see
     * @param task what was to be done; null likewise
     * @param why key of a sentence
     */
    public record Failed(@Nullable String caseNumber, @Nullable String task, String why) {}
}
