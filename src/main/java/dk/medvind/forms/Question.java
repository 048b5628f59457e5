package dk.medvind.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every question has.
 *
 * @param description the hint under the label
 * @param help more words, folded away until asked for
 * @param why why we ask
 * @param autocomplete what the browser may fill in by itself, as in HTML
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
        Map<String, String> properties) {}
