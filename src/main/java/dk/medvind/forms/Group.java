package dk.medvind.forms;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Things that belong together. At the top level it is a page, inside one a framed part of it. */
public record Group(
        String id, Words label, @Nullable Words description, List<Component> components, Hide hide)
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
        return components.stream()
                .flatMap(
                        c ->
                                c instanceof Field field
                                        ? Stream.of(field)
                                        : c instanceof Group group
                                                ? fieldsOf(group.components())
                                                : Stream.empty());
    }
}
