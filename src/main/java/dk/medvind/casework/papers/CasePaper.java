package dk.medvind.casework.papers;

import dk.medvind.documents.Document;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper as employees see it: a whole file, or some pages of one.
 *
 * @param id of a whole file the same as the file's
 * @param file as it came in; never changed
 * @param partOf the paper it was split from; null for a whole file
 * @param first the file's page it begins with, counted from one
 * @param last the file's page it ends with; 0 for a whole file, which says so itself
 * @param title what an employee calls it; null as long as it has only its file's name
 * @param quarters by how many quarters clockwise it is turned, 0 to 3
 * @param version counts changes
 */
public record CasePaper(
        UUID id,
        Document file,
        @Nullable UUID partOf,
        int first,
        int last,
        @Nullable String title,
        int quarters,
        int version) {

    /** What it is called: by an employee, or else by whoever sent it. */
    public String name() {
        return title == null ? file.fileName() : title;
    }

    public boolean isPart() {
        return partOf != null;
    }

    @Override
    public String toString() {
        return "CasePaper[" + id + "]";
    }
}
