package dk.medvind.casework.papers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper in front of an employee, among the case's others.
 *
 * @param all the case's papers in their order
 * @param position its place among them, counted from one
 * @param pages so many it has; 0 if none can be shown
 * @param page the one in front, counted from one in this paper
 * @param trouble message key of why no page can be shown; null if it can
 * @param history what was done with it, newest first
 * @param ended the case is over, and nothing is changed any more
 */
public record OpenPaper(
        CasePaper paper,
        List<CasePaper> all,
        int position,
        int pages,
        int page,
        @Nullable String trouble,
        List<PaperChange> history,
        boolean ended) {

    /** The paper before; null for the first. */
    public @Nullable UUID before() {
        return position > 1 ? all.get(position - 2).id() : null;
    }

    /** The next paper; null for the last. */
    public @Nullable UUID next() {
        return position < all.size() ? all.get(position).id() : null;
    }

    public boolean canBeTurned() {
        return pages > 0 && !ended;
    }

    public boolean canBeSplit() {
        return pages > 1 && !ended;
    }
}
