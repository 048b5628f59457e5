package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.forms.FieldError;
import dk.medvind.forms.Judged;
import dk.medvind.identity.ActingContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Questions nobody could answer when an employee wrote an application down: they do not hold it
 * back, and the citizen is asked for them afterwards (retssikkerhedsloven §§ 10-11).
 */
@Component
class Unanswered {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Dossier dossier;

    Unanswered(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * What must be put right before the form can go. For employees a question that was left out is
     * not among it: it is noted down. For everybody else it is.
     */
    List<FieldError> setAside(Application subject, Judged judged, ActingContext acting) {
        List<FieldError> errors = judged.errors();
        if (!acting.actor().isStaff()) {
            return errors;
        }
        List<String> left =
                errors.stream()
                        .filter(FieldError::isLeftOut)
                        .map(error -> judged.called(error.key(), DANISH))
                        .distinct()
                        .toList();
        List<FieldError> wrong = errors.stream().filter(error -> !error.isLeftOut()).toList();
        if (wrong.isEmpty() && !left.isEmpty()) {
            dossier.add(subject, Kind.UNANSWERED, "first", new Questions(left), acting);
        }
        return wrong;
    }

    /** What to ask the citizen, in Danish as letters are; null when nothing was left out. */
    @Nullable String question(Application subject) {
        return dossier.newest(subject, Kind.UNANSWERED, Questions.class)
                .map(left -> "Vi mangler dit svar på: " + String.join("; ", left.labels()) + ".")
                .orElse(null);
    }

    /** The labels of questions, as the form asked them. */
    private record Questions(List<String> labels) {}
}
