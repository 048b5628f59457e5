package dk.medvind.forms;

import dk.medvind.forms.Situation.When;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every question has.
 *
 * @param description the hint under the label
 * @param help more words, folded away until asked for
 * @param why why we ask
 * @param autocomplete what the browser may fill in by itself, as in HTML
 * @param readonly when the answer is shown and kept as it is
 * @param disabled when the answer is shown and does not count
 * @param properties the author's custom properties, among them those that only the one who asks
 *     understands, such as {@code documentCode}
 */
public record Question(
        String key,
        Words label,
        @Nullable Words description,
        @Nullable Words help,
        @Nullable Words why,
        boolean required,
        @Nullable String autocomplete,
        Hide hide,
        When readonly,
        When disabled,
        Map<String, String> properties) {

    /** The key of the question whose held value it asks the reason against; null for others. */
    @Nullable String reasonFor() {
        return properties.get("reasonFor");
    }

    /** Which register's value it shows, such as {@code cpr.address}; null for none. */
    public @Nullable String prefill() {
        return properties.get("prefill");
    }

    /** The same question in a row of a list. */
    Question at(Place place) {
        return new Question(
                place.key(key),
                place.words(label),
                place.wordsOrNone(description),
                place.wordsOrNone(help),
                place.wordsOrNone(why),
                required,
                autocomplete,
                hide,
                readonly,
                disabled,
                properties);
    }
}
