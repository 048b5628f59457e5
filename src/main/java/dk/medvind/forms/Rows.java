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
        return repeat.changeable() && rows.size() < repeat.most();
    }

    /** Whether no more rows may be added, because there are as many as there may be. */
    public boolean full() {
        return repeat.changeable() && rows.size() >= repeat.most();
    }

    /** How many rows there may be. */
    public int most() {
        return repeat.most();
    }

    /** Whether rows may be taken away. */
    public boolean changeable() {
        return repeat.changeable();
    }

    /**
     * One time.
     *
     * @param key {@code list[0]} for the first
     * @param number as people count: from 1 unless the form says otherwise
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
