package dk.medvind.casework;

import dk.medvind.forms.Form;
import dk.medvind.forms.Forms;
import dk.medvind.workflow.Releases;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** The forms of releases, read once. A case keeps the forms it began with. */
@Component
public class FormBook {

    private final Releases releases;
    private final Forms forms;
    private final ConcurrentMap<String, Form> read = new ConcurrentHashMap<>();

    FormBook(Releases releases, Forms forms) {
        this.releases = releases;
        this.forms = forms;
    }

    /** The form with this id in this release. */
    public Form form(String release, String formKey) {
        return read.computeIfAbsent(
                release + "|" + formKey,
                key -> forms.parse(formKey, releases.form(release, formKey)));
    }
}
