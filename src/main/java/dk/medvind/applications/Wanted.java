package dk.medvind.applications;

import dk.medvind.forms.Field;
import dk.medvind.forms.Form;
import dk.medvind.forms.FormPage;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a page wants to know of registers: the questions a citizen may have to wait a moment for.
 */
final class Wanted {

    /** The children to choose from. */
    static final String CHILDREN = "children";

    /** The doctors to choose from. */
    static final String DOCTORS = "doctors";

    private Wanted() {}

    /** Names of what the page shows or offers and does not know yet. */
    static Set<String> of(Form form, FormPage page) {
        var wanted = new HashSet<String>();
        page.fields().stream()
                .filter(field -> form.held(field.key()).isEmpty())
                .map(field -> field.question().prefill())
                .filter(Objects::nonNull)
                .map(OwnRegister::of)
                .flatMap(Optional::stream)
                .forEach(
                        register -> {
                            wanted.add(register.name());
                            OwnRegister first = register.first();
                            if (first != null) {
                                wanted.add(first.name());
                            }
                        });
        if (page.fields().stream().anyMatch(Field::offersWhatIsFound)) {
            wanted.add(CHILDREN);
            wanted.add(DOCTORS);
        }
        return wanted;
    }
}
