package dk.medvind.applications.fileaccess;

import dk.medvind.applications.fileaccess.Marks.Mark;
import dk.medvind.documents.DocumentState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that is given or withheld by itself: an answer, a value, a note, a file.
 *
 * @param name under which a mark knows it
 * @param group the heading it stands under
 * @param label what it is called to whoever may read it
 * @param neutral what it is called when it is withheld; says nothing of what it holds
 * @param lines what it says; empty for files
 * @param documentId of a file; null for words
 * @param state how far the scanner is with a file; null for words
 * @param hint the ground that most often holds for such a part; null when it is most often given
 * @param mark what keeps it out; null while it is given
 */
public record FilePart(
        String name,
        String group,
        String label,
        String neutral,
        List<String> lines,
        @Nullable UUID documentId,
        @Nullable DocumentState state,
        @Nullable Ground hint,
        @Nullable Marked mark) {

    public FilePart {
        lines = List.copyOf(lines);
    }

    /** What is said of a mark. */
    public record Marked(Ground ground, String why, @Nullable String facts) {

        static @Nullable Marked of(@Nullable Mark mark) {
            return mark == null ? null : new Marked(mark.ground(), mark.why(), mark.facts());
        }

        @Override
        public String toString() {
            return "Marked[" + ground + "]";
        }
    }

    public boolean isWithheld() {
        return mark != null;
    }

    /** Whether it is a file that nobody can open yet. */
    public boolean waitsForScanner() {
        return state != null && state.waits();
    }

    /** Whether it is a file that holds a virus and opens for nobody. */
    public boolean isLocked() {
        return state == DocumentState.INFECTED;
    }

    @Override
    public String toString() {
        return "FilePart[" + name + "]";
    }
}
