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
 * @param most how many rows there may be
 * @param numberedFrom which number the first row has for people: 2 where something stands before it
 * @param changeable whether rows may be added and removed
 */
record Repeat(
        String key,
        Words label,
        @Nullable Words description,
        List<Component> components,
        int first,
        int most,
        int numberedFrom,
        boolean changeable,
        Hide hide)
        implements Component {

    /** More than anybody has, less than what hurts; the form may allow fewer. */
    static final int MOST = 30;

    /** What people call the row of this number. */
    String called(String label, int number) {
        return label + " " + (numberedFrom + number - 1);
    }

    @Override
    public String kind() {
        return "repeat";
    }
}
