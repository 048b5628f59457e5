package dk.medvind.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is read.
 *
 * @param caption null for none
 */
public record TableView(@Nullable String caption, List<String> head, List<List<String>> rows) {

    /** More are not read on a page. */
    private static final int MOST = 200;

    static TableView of(DataTable table, Judged judged, Locale locale) {
        List<DataTable.Column> columns = columns(table, judged);
        var rows = new ArrayList<List<String>>();
        if (judged.value(table.source()) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> row && rows.size() < MOST) {
                    rows.add(
                            columns.stream()
                                    .map(column -> Reckoned.said(row.get(column.key()), locale))
                                    .toList());
                }
            }
        }
        Words caption = table.label();
        return new TableView(
                caption == null ? null : judged.say(caption, locale),
                columns.stream().map(column -> judged.say(column.label(), locale)).toList(),
                rows);
    }

    private static List<DataTable.Column> columns(DataTable table, Judged judged) {
        var told = table.columnsExpression();
        if (told == null) {
            return table.columns();
        }
        var columns = new ArrayList<DataTable.Column>();
        if (judged.value(told) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> column && column.get("key") != null) {
                    Object label = column.get("label");
                    columns.add(
                            new DataTable.Column(
                                    Reckoned.plain(column.get("key")),
                                    Words.danish(
                                            Reckoned.plain(
                                                    label == null ? column.get("key") : label))));
                }
            }
        }
        return columns;
    }
}
