package dk.medvind.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked on one page.
 *
 * @param number from 1, the same for everybody whatever they answered; 0 for the whole form on one
 *     page
 * @param title null when the form has no groups and the page is named by its form
 */
public record FormPage(int number, @Nullable Words title, List<Component> components, Hide hide) {

    /** Every question of the page, in order. */
    public List<Field> fields() {
        return Group.fieldsOf(components).toList();
    }
}
