package dk.medvind.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Repeat} with as many rows as the answers have.
 *
 * @param key of the list, with the numbers of the rows it stands in
 */
public record Rows(
        Repeat repeat, String key, Words label, @Nullable Words description, List<Row> rows)
        implements Component {

    @Override
    public Hide hide() {
        return repeat.hide();
    }

    @Override
    public String kind() {
        return "rows";
    }

    /** The HTML id of its heading, where whoever has changed the rows goes on. */
    public String id() {
        return "l-" + Field.htmlName(key);
    }

    /** Whether a row may be added now. */
    public boolean open() {
        return repeat.changeable() && rows.size() < Repeat.MOST;
    }

    /** Whether rows may be taken away. */
    public boolean changeable() {
        return repeat.changeable();
    }

    /**
     * One time.
     *
     * @param key {@code list[0]} for the first
     * @param number from 1
     */
    public record Row(String key, int number, List<Component> components) implements Component {

        @Override
        public Hide hide() {
            return Hide.NEVER;
        }

        @Override
        public String kind() {
            return "row";
        }

        /** The HTML id of its frame. */
        public String id() {
            return "r-" + Field.htmlName(key);
        }
    }
}
