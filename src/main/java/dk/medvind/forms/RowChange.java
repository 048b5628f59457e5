package dk.medvind.forms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row more, or a row less, in a list of a form. */
final class RowChange {

    private RowChange() {}

    /** The answers with the rows that a page said it had; what names no list is ignored. */
    static Answers counted(Form form, Answers answers, Set<String> said) {
        Answers counted = answers;
        // Lists come forth in rows of lists: as often as lists stand in each other.
        for (int depth = 0; depth < form.rules().depthOfLists() && !said.isEmpty(); depth++) {
            for (Rows rows : form.judge(counted).lists().toList()) {
                for (int count = 0; count <= rows.most() && rows.changeable(); count++) {
                    if (said.contains(rows.key() + ":" + count)) {
                        counted = counted.with(rows.key(), BigDecimal.valueOf(count));
                    }
                }
            }
        }
        return counted;
    }

    /** The answers with a row at the end; unchanged if there is no such list or no room. */
    static Answers added(Form form, Answers answers, String list) {
        Rows rows = rows(form.judge(answers), list);
        if (rows == null || !rows.open()) {
            return answers;
        }
        int count = rows.rows().size();
        Place row = Place.of(list).row(list, count);
        return answers.with(form.beforehand(row)).with(list, BigDecimal.valueOf(count + 1L));
    }

    /** The answers without this row, those after it moved up; unchanged if there is no such row. */
    static Answers dropped(Form form, Answers answers, String row) {
        String list = row.substring(0, Math.max(0, row.lastIndexOf('[')));
        Rows rows = rows(form.judge(answers), list);
        if (rows == null || !rows.changeable()) {
            return answers;
        }
        int at = rows.rows().stream().map(Rows.Row::key).toList().indexOf(row);
        return at < 0 ? answers : without(answers, list, at, rows.rows().size());
    }

    private static Answers without(Answers answers, String list, int dropped, int count) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        for (Map.Entry<String, Object> each : answers.asMap().entrySet()) {
            String key = each.getKey();
            int place = key.startsWith(list + "[") ? number(key, list) : -1;
            if (place < dropped) {
                kept.put(key, each.getValue());
            } else if (place > dropped) {
                String old = list + "[" + place + "]";
                kept.put(
                        list + "[" + (place - 1) + "]" + key.substring(old.length()),
                        each.getValue());
            }
        }
        kept.put(list, BigDecimal.valueOf(count - 1L));
        return Answers.of(kept);
    }

    private static int number(String key, String list) {
        return Integer.parseInt(key.substring(list.length() + 1, key.indexOf(']', list.length())));
    }

    private static @Nullable Rows rows(Judged judged, String list) {
        return judged.lists().filter(rows -> rows.key().equals(list)).findFirst().orElse(null);
    }
}
