package dk.medvind.casework;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.identity.ActingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions to colleagues that wait for an answer; above the form of the one who answers. */
@Component
class QuestionsPanel implements CasePanel {

    private static final int BEFORE_TASKS = -3;

    private final ColleagueQuestions questions;

    QuestionsPanel(ColleagueQuestions questions) {
        this.questions = questions;
    }

    @Override
    public int order() {
        return BEFORE_TASKS;
    }

    @Override
    public String fragment() {
        return "casework/questions :: questions";
    }

    @Override
    public @Nullable Object model(ActingContext acting, CaseEntry subject) {
        List<ColleagueQuestion> open = questions.open(acting, subject.caseNumber());
        return open.isEmpty() ? null : new Shown(subject.caseNumber(), open);
    }

    /** What is shown. */
    record Shown(String caseNumber, List<ColleagueQuestion> questions) {}
}
