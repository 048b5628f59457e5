package dk.medvind.applications;

import dk.medvind.forms.Answers;
import dk.medvind.identity.CprNumber;
import java.util.TreeMap;

/**
 * A whole application as another computer delivers it. {@link #toString()} shows the type alone.
 *
 * @param name of the applicant, used only until log-in or CPR have told theirs
 */
public record Delivery(ApplicationType type, CprNumber applicant, String name, Answers answers) {

    /** Equal for the same content, in whatever order the answers come. Personal: to be hashed. */
    String content() {
        return String.join(
                "\n",
                type.slug(),
                applicant.value(),
                name,
                Answers.of(new TreeMap<>(answers.asMap())).toJson());
    }

    @Override
    public String toString() {
        return "Delivery[" + type + "]";
    }
}
