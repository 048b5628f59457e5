package dk.medvind.forms;

import java.util.Collection;
import java.util.Map;

/**
 * What the form's author answered.
 *
 * @param answers by key; those of lists have {@code []} where the number of the row goes
 */
record Beforehand(Map<String, Object> answers) {

    Beforehand {
        answers = Map.copyOf(answers);
    }

    /** Outside of lists, and in the rows that are there from the start. */
    Answers initial(Collection<Repeat> lists) {
        Answers initial = Answers.empty();
        for (var each : answers.entrySet()) {
            if (!each.getKey().contains("[]")) {
                initial = initial.with(each.getKey(), each.getValue());
            }
        }
        for (Repeat list : lists) {
            for (int n = 0; n < list.first() && !list.key().contains("[]"); n++) {
                initial = initial.with(in(Place.OUTSIDE.row(list.key(), n)));
            }
        }
        return initial;
    }

    /** In a row. */
    Answers in(Place row) {
        String begin = Place.template(row.row()) + ".";
        Answers found = Answers.empty();
        for (var each : answers.entrySet()) {
            String key = each.getKey();
            if (key.startsWith(begin) && !key.substring(begin.length()).contains("[]")) {
                found = found.with(row.key(key), each.getValue());
            }
        }
        return found;
    }
}
