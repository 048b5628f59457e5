package dk.medvind.forms;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things that belong together. At the top level it is a page, inside one a framed part of it.
 *
 * @param label null where nothing has to be said about them: no frame then
 */
public record Group(
        String id,
        @Nullable Words label,
        @Nullable Words description,
        List<Component> components,
        Hide hide)
        implements Component {

    @Override
    public String kind() {
        return "group";
    }

    /** Every question in here, nested groups included, in order. */
    public List<Field> fields() {
        return fieldsOf(components).toList();
    }

    static Stream<Field> fieldsOf(List<Component> components) {
        return all(components)
                .filter(component -> component instanceof Field)
                .map(Field.class::cast);
    }

    /** Everything in here and in what is in here, in order. */
    static Stream<Component> all(List<? extends Component> components) {
        return components.stream()
                .flatMap(component -> Stream.concat(Stream.of(component), all(inside(component))));
    }

    static List<? extends Component> inside(Component component) {
        if (component instanceof Group group) {
            return group.components();
        }
        if (component instanceof Repeat repeat) {
            return repeat.components();
        }
        if (component instanceof Rows rows) {
            return rows.rows();
        }
        return component instanceof Rows.Row row ? row.components() : List.of();
    }
}
