package dk.medvind.applications;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The words of letters that ask a citizen for something. */
@Component
class SupplementLetters {

    private final AskedForms forms;
    private final CaseWords words;
    private final URI site;

    SupplementLetters(
            AskedForms forms, CaseWords words, @Value("${medvind.site.address}") URI site) {
        this.forms = forms;
        this.words = words;
        this.site = site;
    }

    /** Each thing with what it is called, why it is asked for and the caseworker's own words. */
    List<Map<String, @Nullable Object>> items(Application subject, SupplementRequest asked) {
        return asked.items().stream()
                .map(
                        item -> {
                            var said = new HashMap<String, @Nullable Object>();
                            said.put("what", forms.called(subject, item, CaseWords.DANISH));
                            said.put("why", words.cause(item.cause(), CaseWords.DANISH));
                            said.put("words", item.words());
                            return (Map<String, @Nullable Object>) said;
                        })
                .toList();
    }

    /** Where the citizen answers: the very first thing opens there. */
    String link(Application subject) {
        return site.resolve("/ansoegning/" + subject.caseNumber() + "/oplysninger").toString();
    }
}
