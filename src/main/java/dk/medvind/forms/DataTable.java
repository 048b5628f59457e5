package dk.medvind.forms;

import java.util.List;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values that the form is given or reckons.
 *
 * @param label its caption; null for none
 * @param source a list of contexts
 * @param columns what is shown of each; empty when {@code columnsExpression} tells
 */
public record DataTable(
        @Nullable Words label,
        ParsedExpression source,
        List<Column> columns,
        @Nullable ParsedExpression columnsExpression,
        Hide hide)
        implements Component {

    /** A column and under which name its values stand. */
    public record Column(String key, Words label) {}

    @Override
    public String kind() {
        return "table";
    }
}
