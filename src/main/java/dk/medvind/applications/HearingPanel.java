package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was put to the citizen before an answer, until when, and what they said to it, for whoever
 * goes on with the case.
 */
@Component
class HearingPanel implements CasePanel {

    private static final int BEFORE_THE_FORM = -9;

    private final ApplicationRows applications;
    private final Hearings hearings;
    private final Basis basis;
    private final Dossier dossier;

    HearingPanel(ApplicationRows applications, Hearings hearings, Basis basis, Dossier dossier) {
        this.applications = applications;
        this.hearings = hearings;
        this.basis = basis;
        this.dossier = dossier;
    }

    /**
     * What the panel shows.
     *
     * @param put what a caseworker put to the citizen; empty where the whole basis was sent
     * @param due the last day to answer
     * @param open whether an answer is still waited for
     * @param comments what the citizen said, newest first
     */
    record View(List<BasisPart> put, LocalDate due, boolean open, List<String> comments) {

        @Override
        public String toString() {
            return "View[hidden]";
        }
    }

    @Override
    public int order() {
        return BEFORE_THE_FORM;
    }

    @Override
    public String fragment() {
        return "applications/hearing :: hearing";
    }

    @Override
    public @Nullable Object model(ActingContext acting, CaseEntry entry) {
        Application subject =
                applications.get(acting, Action.HANDLE, new CaseNumber(entry.caseNumber()));
        return hearings.askedUntil(subject)
                .map(
                        due ->
                                new View(
                                        basis.put(subject),
                                        due,
                                        subject.state() == ApplicationState.IN_HEARING,
                                        comments(subject)))
                .orElse(null);
    }

    private List<String> comments(Application subject) {
        return dossier.all(subject, Kind.HEARING_ANSWERED, SentForm.class).stream()
                .map(SentForm::toAnswers)
                .flatMap(answers -> comment(answers).stream())
                .toList();
    }

    private static List<String> comment(Answers answers) {
        return answers.text("hearingComments").stream().toList();
    }
}
