package dk.medvind.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things that may be answered several times, as the form describes them. The keys of its questions
 * have {@code []} where the number of the row goes.
 *
 * @param key under which the answers hold how many rows there are, and before the rows' own keys
 * @param label what one row is
 * @param first how many rows there are before anybody adds one
 * @param changeable whether rows may be added and removed
 */
record Repeat(
        String key,
        Words label,
        @Nullable Words description,
        List<Component> components,
        int first,
        boolean changeable,
        Hide hide)
        implements Component {

    /** More than anybody has, less than what hurts. */
    static final int MOST = 30;

    @Override
    public String kind() {
        return "repeat";
    }
}
