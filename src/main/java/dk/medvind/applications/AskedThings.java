package dk.medvind.applications;

import dk.medvind.applications.AskedItem.Target;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is asked of citizens now, and what they had answered to it before. */
@Component
class AskedThings {

    private final Dossier dossier;
    private final SentQuestions questions;
    private final AskedForms forms;
    private final Exempt exempt;

    AskedThings(Dossier dossier, SentQuestions questions, AskedForms forms, Exempt exempt) {
        this.exempt = exempt;
        this.dossier = dossier;
        this.questions = questions;
        this.forms = forms;
    }

    /** What is asked now: the caseworker's question, or what the tables found missing. */
    SupplementRequest current(Application subject) {
        return current(dossier, subject);
    }

    static SupplementRequest current(Dossier dossier, Application subject) {
        return dossier.newest(subject, Kind.ASSESSED, SupplementRequest.class)
                .or(() -> dossier.newest(subject, Kind.COMPLETENESS, SupplementRequest.class))
                .orElse(SupplementRequest.NOTHING);
    }

    /** The form it is answered on. */
    Form form(Application subject, String release, String formKey) {
        return forms.of(subject, release, formKey, current(subject).items());
    }

    /**
     * What a form is begun with that nobody has written in yet: the questions that are asked once
     * more show what was answered last.
     */
    Answers begun(Application subject, Task task, Answers written) {
        return task == Task.SUPPLEMENT && written.isEmpty()
                ? forCitizen(subject, current(subject).items())
                : written;
    }

    /** What was answered last to these, but for what is kept from the citizen's display. */
    Answers forCitizen(Application subject, List<AskedItem> items) {
        return earlier(
                subject,
                items.stream()
                        .filter(
                                item ->
                                        !exempt.hides(subject, Task.APPLICATION, item.about())
                                                && !exempt.hides(
                                                        subject, Task.SUPPLEMENT, item.key(1)))
                        .toList(),
                answered(subject));
    }

    /** What was answered last to these, under the keys by which they are answered again. */
    Answers earlier(Application subject, List<AskedItem> items, List<SentForm> rounds) {
        Answers first = questions.answers(subject);
        Answers earlier = Answers.empty();
        for (AskedItem item : items) {
            if (item.target() == Target.FIELD) {
                Object answer = first.get(item.about());
                for (SentForm round : rounds) {
                    if (round.asks(item)) {
                        answer = round.toAnswers().get(item.key(1));
                    }
                }
                earlier = earlier.with(item.key(1), answer);
            }
        }
        return earlier;
    }

    /** What was answered to earlier questions, the oldest first. */
    List<SentForm> answered(Application subject) {
        return turned(dossier.all(subject, Kind.SUPPLEMENT_ANSWERED, SentForm.class));
    }

    /** The same the other way round: the dossier tells the newest first. */
    static <T> List<T> turned(List<T> all) {
        var turned = new ArrayList<>(all);
        Collections.reverse(turned);
        return List.copyOf(turned);
    }
}
